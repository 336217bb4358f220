package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.tables.CaseColumns;

/** Explains stored cases by the guidelines that decided them. */
public final class Explainer {
  private final Guidelines guidelines;

  /** An explainer by these guidelines; they have to be those of the run. */
  public Explainer(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  /**
   * How a case came to its answers.
   *
   * @param stored a row of the table {@code cases}
   * @param findings its rows of the table {@code findings}, in the order to tell them
   */
  public Explanation explain(Row stored, List<Row> findings) {
    CaseValues values = new CaseValues(stored);
    List<Chapter> chapters =
        new ArrayList<>(new CaseChapters(values, new FiredRows(guidelines, values)).chapters());
    if (!findings.isEmpty()) {
      chapters.add(FindingsChapter.of(findings));
    }
    return new Explanation(
        stored.getAs(CaseColumns.CASE_ID), stored.getAs(CaseColumns.REGISTRY), chapters);
  }
}
