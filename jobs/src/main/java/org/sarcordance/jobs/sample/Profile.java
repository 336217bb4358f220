package org.sarcordance.jobs.sample;

/** How good the data of a synthetic extract are. */
public enum Profile {
  /** Everything is recorded and nothing is wrong. */
  CLEAN,
  /** Fields are missing as often as in real registries; every row is well formed. */
  REALISTIC,
  /** Realistic, with rows that admission must reject; a file beside the extract lists them. */
  MESSY
}
