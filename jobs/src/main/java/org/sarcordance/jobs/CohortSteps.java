package org.sarcordance.jobs;

/** The work of the six steps. */
record CohortSteps(
    RegistryWork admit,
    RegistryWork conform,
    RegistryWork derive,
    RegistryWork evaluate,
    CohortWork measure,
    CohortWork report) {}
