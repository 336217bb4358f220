package org.sarcordance.pipeline.explain;

import java.util.List;
import java.util.stream.Stream;
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
   * @param told what the guidelines told of it
   */
  public Explanation explain(Row stored, Told told) {
    CaseValues values = new CaseValues(stored);
    Chapter timeline = new TimelineChapter(stored, values).chapter();
    List<Chapter> about = new CaseChapters(values, new FiredRows(guidelines, values)).chapters();
    List<Chapter> care =
        List.of(
            RecommendationsChapter.of(told.recommendations()),
            FindingsChapter.of(told.findings()),
            new RefusalsChapter(guidelines, values).of(told.refusals()));
    return new Explanation(
        stored.getAs(CaseColumns.CASE_ID),
        stored.getAs(CaseColumns.REGISTRY),
        Stream.of(List.of(timeline), about, care)
            .flatMap(List::stream)
            .filter(chapter -> !chapter.entries().isEmpty())
            .toList());
  }
}
