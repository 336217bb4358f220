package org.sarcordance.pipeline.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.explain.Explanation.Entry;
import org.sarcordance.pipeline.tables.FindingColumns;
import org.sarcordance.schemas.CodeList;

/** The chapter about the measures that apply to the case. */
final class FindingsChapter {
  private static final String TITLE = "Measures";
  private static final Map<List<String>, String> REASONS =
      CodeList.load("reasons").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> List.of(row.get("outcome"), row.get("reason")),
                  row -> row.get("meaning")));

  private FindingsChapter() {}

  static Chapter of(List<Row> findings) {
    return new Chapter(TITLE, findings.stream().map(FindingsChapter::entry).toList());
  }

  private static Entry entry(Row finding) {
    String outcome = finding.getAs(FindingColumns.OUTCOME);
    String reason = finding.getAs(FindingColumns.REASON);
    String sentence = finding.getAs(FindingColumns.SENTENCE);
    String meaning = reason == null ? null : REASONS.get(List.of(outcome, reason));
    return new Entry(
        finding.getAs(FindingColumns.MEASURE_ID),
        reason == null ? outcome : outcome + ", " + reason,
        Stream.of(Optional.ofNullable(meaning), Optional.ofNullable(sentence))
            .flatMap(Optional::stream)
            .toList(),
        List.of(),
        Optional.empty());
  }
}
