package org.sarcordance.jobs;

import java.util.List;
import org.sarcordance.jobs.runs.Written;

/** What a step does for all registries together. Done twice, it leaves the same as done once. */
@FunctionalInterface
interface CohortWork {

  /** Does the work and says what was written. */
  List<Written> work();

  /** How many tables it writes for all registries together; progress is shown by them. */
  default int parts() {
    return 1;
  }
}
