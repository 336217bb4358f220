package org.sarcordance.pipeline.derive;

import java.util.Comparator;

/**
 * A biomarker row as the facts read it. A leading {@code p.} of the variant is gone; a blank result
 * reads UNKNOWN.
 *
 * @param number its bm_seq
 */
record Biomarker(
    Integer number,
    Integer reportDay,
    String gene,
    Integer exon,
    String variant,
    String result,
    String method,
    String context)
    implements SourceRow {

  /** By report day, unknown days last; of one day, in order of the file. */
  static Comparator<Biomarker> byDay() {
    return Comparator.comparing(
        Biomarker::reportDay, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  @Override
  public String numbering() {
    return "biomarkers.csv, bm_seq";
  }
}
