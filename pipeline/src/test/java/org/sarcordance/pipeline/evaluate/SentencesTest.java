package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.packs.CaseNotation;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.WholeCase;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;

/**
 * One sentence for each answer that the cases of the measures get, kept as text so that all can be
 * read at once. {@code -Dgolden=update} rewrites it; the difference is the review.
 */
@ExtendWith(SparkExtension.class)
class SentencesTest {
  private static final Path GOLDEN =
      Samples.folder("..").resolve("pipeline/src/test/resources/golden/sentences.txt").normalize();

  /** The first finding of each measure, outcome and reason. */
  private static final Map<String, Row> FIRST = new TreeMap<>();

  @BeforeAll
  static void evaluate(SparkSession spark) {
    List<Row> conformed = Pack.builtIn().wholeCases().stream().map(WholeCase::conformed).toList();
    Guidelines guidelines = Guidelines.builtIn();
    Evaluate.explained(
            Derive.cases(spark.createDataFrame(conformed, CaseNotation.CONFORMED), guidelines),
            guidelines)
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing(row -> row.<String>getAs("case_id")))
        .forEach(row -> FIRST.putIfAbsent(answer(row), row));
  }

  private static String answer(Row finding) {
    return "%s %s %s"
        .formatted(finding.getAs("measure_id"), finding.getAs("outcome"), finding.getAs("reason"));
  }

  @Test
  void sentencesAreAsReviewed() throws IOException {
    StringBuilder text = new StringBuilder();
    FIRST.forEach(
        (answer, row) ->
            text.append(answer).append("\n  ").append(row.<String>getAs("sentence")).append("\n"));
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(GOLDEN, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void sentencesAreWhole() {
    assertThat(FIRST.values())
        .extracting(row -> row.<String>getAs("sentence"))
        .allMatch(sentence -> sentence.matches("[A-Z][^;]+: [^;]+; [^;].+[^. ]\\."))
        .noneMatch(sentence -> sentence.contains("  ") || sentence.contains("null"))
        .noneMatch(sentence -> sentence.contains("tumour") || sentence.contains("isation"));
  }

  @Test
  void everyMeasureHasASentenceForADeviation() {
    assertThat(Guidelines.builtIn().measures())
        .extracting(Measure::id)
        .allMatch(
            id -> FIRST.keySet().stream().anyMatch(answer -> answer.startsWith(id + " NOT_MET ")));
  }
}
