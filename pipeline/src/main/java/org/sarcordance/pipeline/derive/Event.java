package org.sarcordance.pipeline.derive;

/** An event row as the facts read it; the day is NULL when it is not known. */
record Event(String type, Integer day) {}
