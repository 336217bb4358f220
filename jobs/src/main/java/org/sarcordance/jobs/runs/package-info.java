/**
 * What a run is and what it leaves behind: its identity, its folders, the lock on the output
 * folder, the tables, the manifest, and {@code current.json}, which names the last complete run.
 */
package org.sarcordance.jobs.runs;
