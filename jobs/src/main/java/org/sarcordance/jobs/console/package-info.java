/** What a person sees of a run in a terminal: progress while it lasts, the result at its end. */
package org.sarcordance.jobs.console;
