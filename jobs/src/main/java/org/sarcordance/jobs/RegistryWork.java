package org.sarcordance.jobs;

import java.util.List;
import org.sarcordance.jobs.runs.Written;
import org.sarcordance.schemas.Extract;

/** What a step does for one registry. Done twice, it leaves the same as done once. */
@FunctionalInterface
interface RegistryWork {

  /** Does the work for the registry of this extract and says what was written. */
  List<Written> work(Extract extract);

  /** How many tables it writes for a registry; progress is shown by them. */
  default int parts() {
    return 1;
  }
}
