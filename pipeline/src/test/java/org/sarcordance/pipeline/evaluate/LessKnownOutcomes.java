package org.sarcordance.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.packs.CaseNotation;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.WholeCase;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;

/**
 * What all measures answer about whole cases and some synthetic ones, as they are and with each one
 * thing less. Worked out once for all tests that ask.
 */
final class LessKnownOutcomes {
  private static final int SYNTHETIC = 800;
  private static final long SEED = 20261125;
  private static final String KNOWN = "known";

  /** Cases are spread over tasks, not worked out while the plan is made. */
  private static final String EXCLUDED = "spark.sql.optimizer.excludedRules";

  private static final String NOT_WHILE_PLANNING =
      "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation";

  private static List<Change> changes;

  private LessKnownOutcomes() {}

  /**
   * One answer that is another when less is known of a case.
   *
   * @param number the number of the case
   * @param change what is missing, as {@link LessKnown} names it
   * @param before the outcome for the case as it is; NULL where the measure does not apply
   * @param after the outcome for the case of which less is known
   */
  record Change(int number, String change, Measure measure, String before, String after) {}

  /** Every answer that is another when less is known. */
  static synchronized List<Change> all(SparkSession spark) {
    if (changes == null) {
      changes = changes(spark, Guidelines.builtIn());
    }
    return changes;
  }

  private static List<Change> changes(SparkSession spark, Guidelines guidelines) {
    Map<String, Map<String, String>> outcomes = outcomes(spark, guidelines);
    List<Change> found = new ArrayList<>();
    outcomes.forEach(
        (id, after) -> {
          String[] words = id.split(":");
          Map<String, String> before = outcomes.get(words[0] + ":" + KNOWN);
          for (Measure measure : guidelines.measures()) {
            String known = before.get(measure.id());
            String less = after.get(measure.id());
            if (!Objects.equals(known, less)) {
              found.add(new Change(Integer.parseInt(words[0]), words[1], measure, known, less));
            }
          }
        });
    return List.copyOf(found);
  }

  /** The outcomes by measure, by id of the variant. */
  private static Map<String, Map<String, String>> outcomes(
      SparkSession spark, Guidelines guidelines) {
    List<Row> cases =
        new ArrayList<>(Pack.builtIn().wholeCases().stream().map(WholeCase::conformed).toList());
    cases.addAll(synthetic(spark));
    List<Row> variants = variants(cases);
    Map<String, Map<String, String>> outcomes = new LinkedHashMap<>();
    variants.forEach(
        variant ->
            outcomes.put(
                variant.getString(CaseNotation.CONFORMED.fieldIndex("case_id")), new HashMap<>()));
    spark.conf().set(EXCLUDED, NOT_WHILE_PLANNING);
    try {
      Dataset<Row> derived =
          Derive.cases(spark.createDataFrame(variants, CaseNotation.CONFORMED), guidelines);
      for (Row answer : Evaluate.answers(derived, guidelines).collectAsList()) {
        outcomes
            .get(answer.<String>getAs("case_id"))
            .put(answer.getAs("measure_id"), answer.getAs("outcome"));
      }
      return outcomes;
    } finally {
      spark.conf().unset(EXCLUDED);
    }
  }

  private static List<Row> synthetic(SparkSession spark) {
    List<Row> cases =
        new ArrayList<>(Samples.conformed(spark, Samples.folder("synthetic/R01")).collectAsList());
    cases.sort(Comparator.comparing(row -> row.<String>getAs("case_id")));
    Collections.shuffle(cases, new Random(SEED));
    return cases.subList(0, SYNTHETIC);
  }

  /** Every case as it is and with each one thing less, under ids {@code number:change:time}. */
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
}
