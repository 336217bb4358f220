package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.explain.Explanation.Entry;
import org.sarcordance.pipeline.explain.Explanation.Note;
import org.sarcordance.pipeline.tables.FindingColumns;
import org.sarcordance.schemas.CodeList;

/** The chapter about the measures that apply to the case: deviations first, then what is open. */
final class FindingsChapter {
  private static final String TITLE = "Measures";
  private static final List<String> ORDER =
      List.of("NOT_MET", "INDETERMINATE", "NOT_YET_DUE", "EXCEPTION", "MET", "EXCLUDED");
  private static final Map<List<String>, String> REASONS =
      CodeList.load("reasons").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> List.of(row.get("outcome"), row.get("reason")),
                  row -> row.get("meaning")));
  private static final String ROW = "_row";
  private static final String DAY = "_day";

  private FindingsChapter() {}

  static Chapter of(List<Row> findings) {
    return new Chapter(
        TITLE,
        findings.stream()
            .sorted(
                Comparator.comparing(
                        (Row row) -> ORDER.indexOf(row.<String>getAs(FindingColumns.OUTCOME)))
                    .thenComparing(row -> row.<String>getAs(FindingColumns.MEASURE_ID)))
            .map(FindingsChapter::entry)
            .toList());
  }

  private static Entry entry(Row finding) {
    String outcome = finding.getAs(FindingColumns.OUTCOME);
    String reason = finding.getAs(FindingColumns.REASON);
    String meaning = reason == null ? null : REASONS.get(List.of(outcome, reason));
    List<Note> notes = new ArrayList<>();
    add("", meaning, notes);
    add("", finding.getAs(FindingColumns.SENTENCE), notes);
    add("from", evidence(finding), notes);
    add("missing", missing(finding), notes);
    add("one fact away", finding.getAs(FindingColumns.NEAREST), notes);
    add("source", finding.getAs(FindingColumns.CITATION), notes);
    return new Entry(
        finding.getAs(FindingColumns.MEASURE_ID),
        reason == null ? outcome : outcome + ", " + reason,
        notes);
  }

  private static void add(String word, String text, List<Note> notes) {
    if (text != null && !text.isEmpty()) {
      notes.add(new Note(word, text));
    }
  }

  private static String missing(Row finding) {
    int column = finding.fieldIndex(FindingColumns.MISSING);
    return finding.isNullAt(column) ? null : String.join(", ", finding.<String>getList(column));
  }

  /** The facts in order of their names, each with the row it comes from behind it. */
  private static String evidence(Row finding) {
    int column = finding.fieldIndex(FindingColumns.EVIDENCE);
    if (finding.isNullAt(column)) {
      return null;
    }
    Map<String, String> evidence = finding.getJavaMap(column);
    return new TreeMap<>(evidence)
        .entrySet().stream()
            .filter(fact -> !fact.getKey().endsWith(ROW))
            .map(fact -> fact.getKey() + " " + fact.getValue() + row(fact.getKey(), evidence))
            .collect(Collectors.joining("; "));
  }

  /** The row of a fact; of a boolean with a day it stands behind the day. */
  private static String row(String fact, Map<String, String> evidence) {
    boolean isDay = fact.endsWith(DAY);
    String stem = isDay ? fact.substring(0, fact.length() - DAY.length()) : fact;
    boolean isTold = !isDay && evidence.containsKey(fact + DAY);
    String row = isTold ? null : evidence.get(stem + ROW);
    return row == null ? "" : " (" + row + ")";
  }
}
