package org.sarcordance.pipeline.explain;

/**
 * Something in the history of a case.
 *
 * @param kind what it is: the kind of treatment, a test, an event or follow-up
 * @param day days after diagnosis; NULL where it is not known
 * @param end the last day of what takes time; NULL where it is not known or takes none
 * @param what it in words
 */
public record Moment(String kind, Integer day, Integer end, String what) {

  /** The days in words. */
  public String when() {
    if (day == null) {
      return end == null ? "day not known" : "until day " + end;
    }
    return end == null || end.equals(day) ? "day " + day : "day %d to %d".formatted(day, end);
  }
}
