package org.sarcordance.pipeline.packs;

import java.util.Collections;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * A whole case with the answers beside it.
 *
 * @param edition the edition whose case it is
 * @param file the file it stands in, relative to the folder of editions
 * @param line its line there, counted from 1
 * @param why what it is for
 * @param given the fields that differ from the usual ones, as noted
 * @param history its history, as noted
 * @param expected the answers beside it, by what is asked: the outcome and reason of a measure, or
 *     whether something recommended was received
 * @param conformed the conformed case; its id is {@link #id}
 */
public record WholeCase(
    String edition,
    String file,
    long line,
    String why,
    String given,
    String history,
    Map<String, String> expected,
    Row conformed) {

  public WholeCase {
    expected = Collections.unmodifiableMap(expected);
  }

  /** The id of the case: its file and line. */
  public String id() {
    return id(file, line);
  }

  static String id(String file, long line) {
    return file + ":" + line;
  }
}
