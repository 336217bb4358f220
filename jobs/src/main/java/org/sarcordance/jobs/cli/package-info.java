/** The command line: arguments in, exit code out. */
package org.sarcordance.jobs.cli;
