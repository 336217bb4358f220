package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.TestTable;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.packs.CaseNotation;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.WholeCase;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;

/**
 * To know less of a case never makes a deviation of care: with any one field blank or any one row
 * gone that is no treatment given, no measure becomes NOT_MET. Where it does, the answer rested on
 * that very word; {@code knowing-less.csv} lists these with the reason, and nothing else. Measures
 * of data quality ask for the field itself and are left out.
 */
@ExtendWith(SparkExtension.class)
class KnowingLessTest {
  private static final int SYNTHETIC = 100;
  private static final long SEED = 20261125;
  private static final String DEVIATION = "NOT_MET";
  private static final String KNOWN = "known";

  /** Small expressions are quicker to evaluate than to compile, and better so in tasks. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.optimizer.excludedRules",
              "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation");

  private final Guidelines guidelines = Guidelines.builtIn();
  private final List<Measure> measures =
      guidelines.measures().stream().filter(measure -> !measure.type().equals("DQ")).toList();

  @Test
  void knowingLessMakesADeviationOnlyWhereItIsListed(SparkSession spark) {
    List<Row> cases =
        new ArrayList<>(Pack.builtIn().wholeCases().stream().map(WholeCase::conformed).toList());
    cases.addAll(synthetic(spark));
    Map<String, String> found = deviations(outcomes(spark, variants(cases)));
    Map<String, String> listed = listed();

    Map<String, String> unlisted = new TreeMap<>(found);
    unlisted.keySet().removeAll(listed.keySet());
    assertThat(unlisted).as("deviations that less knowledge makes").isEmpty();
    assertThat(found.keySet()).as("lines that nothing needs").containsAll(listed.keySet());
  }

  private static List<Row> synthetic(SparkSession spark) {
    List<Row> cases =
        new ArrayList<>(Samples.conformed(spark, Samples.folder("synthetic/R01")).collectAsList());
    cases.sort(java.util.Comparator.comparing(row -> row.<String>getAs("case_id")));
    Collections.shuffle(cases, new Random(SEED));
    return cases.subList(0, SYNTHETIC);
  }

  /** Every case as it is and with each one thing less, under ids {@code number change}. */
  private static List<Row> variants(List<Row> cases) {
    List<Row> variants = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Map<String, Integer> times = new HashMap<>();
      variants.add(named(cases.get(i), i + ":" + KNOWN));
      for (LessKnown less : LessKnown.of(cases.get(i))) {
        int time = times.merge(less.change(), 1, Integer::sum);
        variants.add(named(less.conformed(), i + ":" + less.change() + ":" + time));
      }
    }
    return variants;
  }

  private static Row named(Row conformed, String id) {
    return LessKnown.with(conformed, CaseNotation.CONFORMED, "case_id", id);
  }

  /** The outcomes of all measures, in their order, by id of the variant. */
  private Map<String, List<String>> outcomes(SparkSession spark, List<Row> variants) {
    SETTINGS.forEach((key, value) -> spark.conf().set(key, value));
    try {
      Dataset<Row> cases =
          Derive.cases(spark.createDataFrame(variants, CaseNotation.CONFORMED), guidelines);
      List<String> ids = measures.stream().map(Measure::id).toList();
      Map<String, List<String>> outcomes = new LinkedHashMap<>();
      variants.forEach(
          variant ->
              outcomes.put(
                  variant.getString(CaseNotation.CONFORMED.fieldIndex("case_id")),
                  new ArrayList<>(Collections.nCopies(ids.size(), null))));
      for (Row answer : Evaluate.answers(cases, guidelines).collectAsList()) {
        int measure = ids.indexOf(answer.<String>getAs("measure_id"));
        if (measure >= 0) {
          outcomes.get(answer.<String>getAs("case_id")).set(measure, answer.getAs("outcome"));
        }
      }
      return outcomes;
    } finally {
      SETTINGS.keySet().forEach(key -> spark.conf().unset(key));
    }
  }

  /** An example of each deviation that the case as it is does not have, by measure and change. */
  private Map<String, String> deviations(Map<String, List<String>> outcomes) {
    Map<String, String> deviations = new TreeMap<>();
    outcomes.forEach(
        (id, after) -> {
          String[] words = id.split(":");
          List<String> before = outcomes.get(words[0] + ":" + KNOWN);
          for (int i = 0; i < after.size(); i++) {
            if (DEVIATION.equals(after.get(i)) && !DEVIATION.equals(before.get(i))) {
              String key = measures.get(i).id() + " " + words[1];
              deviations.putIfAbsent(key, "case " + words[0] + ", before " + before.get(i));
            }
          }
        });
    return deviations;
  }

  private static Map<String, String> listed() {
    Map<String, String> listed = new TreeMap<>();
    for (Map<String, String> line : TestTable.rows("knowing-less.csv")) {
      assertThat(line.get("why")).isNotBlank();
      for (String measure : new TreeSet<>(Arrays.asList(line.get("measures").split(" ")))) {
        listed.put(measure + " " + line.get("change"), line.get("why"));
      }
    }
    return listed;
  }
}
