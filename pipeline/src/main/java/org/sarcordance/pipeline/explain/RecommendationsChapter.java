package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.explain.Explanation.Entry;
import org.sarcordance.pipeline.explain.Explanation.Note;
import org.sarcordance.pipeline.tables.RecommendationColumns;

/** The chapter about what is recommended to the patient group, path by path. */
final class RecommendationsChapter {
  private static final String TITLE = "Recommended";
  private static final Meanings MEANINGS = new Meanings();

  private RecommendationsChapter() {}

  static Chapter of(List<Row> recommendations) {
    List<Entry> entries = new ArrayList<>();
    String before = "";
    for (Row row : recommendations) {
      String path =
          "%s, path %s"
              .formatted(
                  row.<String>getAs(RecommendationColumns.GROUP),
                  row.<String>getAs(RecommendationColumns.PATH));
      entries.add(entry(path.equals(before) ? "" : path, row));
      before = path;
    }
    return new Chapter(TITLE, entries);
  }

  private static Entry entry(String label, Row row) {
    String component = row.getAs(RecommendationColumns.COMPONENT);
    String option = row.getAs(RecommendationColumns.OPTION);
    boolean isChosen = option != null && !option.equals(component);
    String requirement = row.getAs(RecommendationColumns.REQUIREMENT);
    return new Entry(
        label,
        "%s%s (%s): %s"
            .formatted(
                component,
                isChosen ? ", " + option : "",
                MEANINGS.of(RecommendationColumns.REQUIREMENT, requirement).orElse(requirement),
                received(row.getAs(RecommendationColumns.RECEIVED))),
        List.of(new Note("source", row.getAs(RecommendationColumns.CITATION))));
  }

  private static String received(Boolean received) {
    if (received == null) {
      return "not known whether received";
    }
    return received ? "received" : "not received";
  }
}
