package org.sarcordance.jobs.console;

/** Tells a person how far a run has come. Steps follow each other; none overlaps the next. */
public interface Progress {

  /** A sentence about the run as a whole. */
  void say(String sentence);

  /** A step begins that will write so many tables. */
  void begin(String step, int tables);

  /** The step that is running has written another table. */
  void wrote(String table);

  /** The step is done: the tables it wrote with their rows, and how long it took. */
  void end(String step, String tables, double seconds);

  /** The step did not get to its end. */
  void fail(String step);
}
