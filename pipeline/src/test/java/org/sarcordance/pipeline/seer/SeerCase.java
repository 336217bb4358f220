package org.sarcordance.pipeline.seer;

import java.util.HashMap;
import java.util.Map;

/**
 * A random case: the fields of cases.csv that staging reads, by name, and the course of treatment.
 */
record SeerCase(String id, Map<String, Object> fields, Course course) {

  /** What was done, as far as the staging basis asks. */
  enum Course {
    NO_SURGERY,
    SURGERY,
    NEOADJUVANT
  }

  SeerCase {
    fields = new HashMap<>(fields);
  }

  /** The text of a field; empty when it is not recorded. */
  String text(String field) {
    Object value = fields.get(field);
    return value == null ? "" : value.toString();
  }

  /** The number of a field; NULL when it is not recorded. */
  Integer number(String field) {
    return (Integer) fields.get(field);
  }

  boolean isGist() {
    return number("histology") == 8936;
  }

  int year() {
    return number("year_dx");
  }
}
