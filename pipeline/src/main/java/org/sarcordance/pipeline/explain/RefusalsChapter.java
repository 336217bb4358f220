package org.sarcordance.pipeline.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.explain.Explanation.Entry;
import org.sarcordance.pipeline.explain.Explanation.Note;
import org.sarcordance.pipeline.rules.Definitions;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.Requirements;
import org.sarcordance.pipeline.rules.Requirements.Requirement;
import org.sarcordance.pipeline.tables.FindingColumns;

/** The chapter about the measures that do not apply: those with one reason stand together. */
final class RefusalsChapter {
  private static final String TITLE = "Measures that do not apply";
  private static final String POSITION = "requirement";

  private final Guidelines guidelines;
  private final CaseValues values;
  private final Definitions definitions;

  RefusalsChapter(Guidelines guidelines, CaseValues values) {
    this.guidelines = guidelines;
    this.values = values;
    this.definitions = new Definitions(guidelines);
  }

  Chapter of(List<Row> refusals) {
    Map<Requirement, List<String>> measures = new LinkedHashMap<>();
    for (Row row : refusals) {
      String id = row.getAs(FindingColumns.MEASURE_ID);
      Measure measure = guidelines.measure(id).orElseThrow();
      Requirement failed = Requirements.of(measure).at(row.getAs(POSITION));
      measures.computeIfAbsent(failed, key -> new ArrayList<>()).add(id);
    }
    return new Chapter(
        TITLE,
        measures.entrySet().stream().map(one -> entry(one.getKey(), one.getValue())).toList());
  }

  private Entry entry(Requirement failed, List<String> measures) {
    boolean isOne = measures.size() == 1;
    return new Entry(
        isOne ? measures.get(0) : measures.size() + " measures",
        "only if %s; here %s".formatted(words(failed), here(failed)),
        isOne ? List.of() : List.of(new Note("", String.join(", ", measures))));
  }

  /** A fact by its name alone says less than its definition. */
  private String words(Requirement failed) {
    return failed.columns().contains(failed.words())
        ? definitions
            .of(failed.words())
            .map(text -> "%s (%s)".formatted(failed.words(), text.replaceFirst("\\.$", "")))
            .orElse(failed.words())
        : failed.words();
  }

  private String here(Requirement failed) {
    boolean isOne = failed.columns().size() == 1;
    return failed.columns().stream()
        .map(column -> (isOne ? "" : column + " ") + values.shown(column).orElse("not known"))
        .collect(Collectors.joining(", "));
  }
}
