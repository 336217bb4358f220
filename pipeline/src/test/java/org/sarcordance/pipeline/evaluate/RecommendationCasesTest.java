package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.packs.CaseNotation;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.Guidelines;

/**
 * Whole cases and what is recommended to them, as given and expected: {@code
 * group/path/component/option=received}, the option left out where it is the component; {@code
 * absent} is not recommended, {@code none} that nothing is. The notation is that of {@link
 * CaseNotation}.
 */
@ExtendWith(SparkExtension.class)
class RecommendationCasesTest {
  private static final String FILE = "/recommendations.csv";

  private record Case(String id, String why, Row conformed, List<String> expected) {}

  @Test
  void everyCaseGetsTheRecommendationsThatStandBesideIt(SparkSession spark) {
    List<Case> cases = cases();
    Map<String, Map<String, String>> found = found(spark, cases);
    List<String> differences = new ArrayList<>();
    for (Case one : cases) {
      Map<String, String> own = found.getOrDefault(one.id(), Map.of());
      for (String expected : one.expected()) {
        String got = expected.equals("none") ? none(own) : answer(own, expected);
        if (!got.equals(expected)) {
          differences.add(
              "%s (%s): expected %s, found %s".formatted(one.id(), one.why(), expected, got));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyGroupWithAPathwayHasACase() {
    Set<String> asked =
        cases().stream()
            .flatMap(one -> one.expected().stream())
            .filter(expected -> !expected.endsWith("=absent"))
            .map(expected -> expected.split("/")[0])
            .collect(Collectors.toSet());

    assertThat(asked)
        .containsAll(
            Guidelines.builtIn().care().pathways().stream().map(Care.Component::group).toList());
  }

  private static String none(Map<String, String> own) {
    return own.isEmpty() ? "none" : own.keySet().toString();
  }

  private static String answer(Map<String, String> own, String expected) {
    String key = expected.substring(0, expected.lastIndexOf('='));
    return key + "=" + own.getOrDefault(key, "absent");
  }

  /** What was received by group, path, component and option, by case. */
  private static Map<String, Map<String, String>> found(SparkSession spark, List<Case> cases) {
    Guidelines guidelines = Guidelines.builtIn();
    List<Row> rows = cases.stream().map(Case::conformed).toList();
    Dataset<Row> derived =
        Derive.cases(spark.createDataFrame(rows, CaseNotation.CONFORMED), guidelines);
    Map<String, Map<String, String>> found = new HashMap<>();
    for (Row row : Evaluate.recommendations(derived, guidelines).collectAsList()) {
      String twice =
          found
              .computeIfAbsent(row.getAs("case_id"), id -> new HashMap<>())
              .put(key(row), String.valueOf(row.<Boolean>getAs("received")));
      assertThat(twice).as(key(row)).isNull();
    }
    return found;
  }

  private static String key(Row row) {
    String key =
        String.join(
            "/",
            row.<String>getAs("group"),
            row.<String>getAs("path"),
            row.<String>getAs("component"));
    String option = row.getAs("option");
    return option.equals(row.<String>getAs("component")) ? key : key + "/" + option;
  }

  private static List<Case> cases() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader csv =
        new InputStreamReader(
            RecommendationCasesTest.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      List<Case> cases = new ArrayList<>();
      for (var row : format.parse(csv)) {
        String id = "case " + row.getRecordNumber();
        String given = Pack.builtIn().usual("sarcoma-care-2025", "sts") + " " + row.get("given");
        cases.add(
            new Case(
                id,
                row.get("why"),
                CaseNotation.row(id, given, row.get("history")),
                List.of(row.get("expected").split("; "))));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
