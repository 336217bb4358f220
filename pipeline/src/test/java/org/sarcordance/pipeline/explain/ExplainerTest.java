package org.sarcordance.pipeline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.ColumnRule;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.CodeList;

/** What is explained is what was decided. */
@ExtendWith(SparkExtension.class)
class ExplainerTest {
  private static final Guidelines GUIDELINES = Guidelines.builtIn();
  private static final Map<String, Row> CASES = new LinkedHashMap<>();

  @BeforeAll
  static void derive(SparkSession spark) {
    Derive.cases(Samples.conformed(spark, Samples.folder("worked-cases")), GUIDELINES)
        .orderBy("case_id")
        .collectAsList()
        .forEach(row -> CASES.put(row.getAs("case_id"), row));
  }

  @Test
  void rowFoundAgainGivesWhatTheCompiledColumnsHold() {
    List<String> differences = new ArrayList<>();
    for (Row stored : CASES.values()) {
      CaseValues values = new CaseValues(stored);
      FiredRows rows = new FiredRows(GUIDELINES, values);
      CodeList.load("explanations").values("table").stream()
          .filter(table -> !table.isEmpty())
          .flatMap(table -> rows.rule(table).stream())
          .forEach(rule -> compare(rule, rows.inputs(rule).orElseThrow(), values, differences));
    }

    assertThat(differences).isEmpty();
  }

  private static void compare(
      ColumnRule.Table rule,
      Map<String, Object> inputs,
      CaseValues values,
      List<String> differences) {
    var table = rule.table();
    Map<String, Object> results =
        table.firstMatch(inputs).map(row -> table.results(row, inputs)).orElse(Map.of());
    rule.gives()
        .forEach(
            (output, given) -> {
              String found = String.valueOf(results.get(output));
              Object stored = values.all().get(given.column());
              if (!isRewritten(given.column()) && !isSame(found, stored)) {
                differences.add(
                    "%s of %s: %s, stored %s"
                        .formatted(given.column(), values.all().get("case_id"), found, stored));
              }
            });
  }

  private static boolean isSame(String found, Object stored) {
    return stored instanceof Double number
        ? Double.valueOf(found).equals(number)
        : found.equals(String.valueOf(stored));
  }

  /** An expression may give the column of that name again; then it says more than the table. */
  private static boolean isRewritten(String column) {
    return GUIDELINES.columns().stream()
        .filter(rule -> !(rule instanceof ColumnRule.Table))
        .anyMatch(rule -> rule.definitions().containsKey(column));
  }

  @Test
  void stageRuleIsTheRowThatTheExplanationNames() {
    List<String> differences = new ArrayList<>();
    CASES.forEach(
        (id, stored) -> {
          String row =
              new FiredRows(GUIDELINES, new CaseValues(stored))
                  .of("stage_group")
                  .map(FiredRow::id)
                  .orElse(null);
          String rule = new CaseValues(stored).all().get("pathway_rule") + "";
          if (!rule.equals(row + "")) {
            differences.add(id + ": " + row + ", stored " + rule);
          }
        });

    assertThat(differences).isEmpty();
  }

  @Test
  void everyColumnThatIsExplainedExists() {
    Map<String, Object> values = new CaseValues(CASES.values().iterator().next()).all();
    List<String> unknown = new ArrayList<>();
    for (Map<String, String> row : CodeList.load("explanations").rows()) {
      for (String column : (row.get("values") + " " + row.get("reads")).strip().split(" +")) {
        if (!values.containsKey(column)) {
          unknown.add(column);
        }
      }
    }

    assertThat(unknown).isEmpty();
  }
}
