package org.sarcordance.pipeline.derive;

/**
 * An event row as the facts read it; the day is NULL when it is not known.
 *
 * @param number its ev_seq
 */
record Event(Integer number, String type, Integer day) implements SourceRow {

  @Override
  public String numbering() {
    return "events.csv, ev_seq";
  }
}
