package org.sarcordance.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.TestTable;
import org.sarcordance.pipeline.evaluate.CaseRows;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.WholeCase;

/**
 * A change of one thing in a measure, or in what measures share, is noticed by an answer that
 * stands beside a whole case. A normal build tries a seeded sample, {@code -Pmutation} all. The
 * changes that no case can notice are in {@code unnoticed-changes.csv} with the reason why they
 * change no answer that can be. The list holds nothing else.
 */
@ExtendWith(SparkExtension.class)
class MeasureMutationTest {
  private static final int SAMPLE = 20;
  private static final long SEED = 20261125;

  private final Guidelines guidelines = Guidelines.builtIn();
  private final List<WholeCase> cases = Pack.builtIn().wholeCases();
  private final Set<String> unnoticed =
      TestTable.rows("unnoticed-changes.csv").stream()
          .map(row -> row.get("change"))
          .collect(Collectors.toCollection(TreeSet::new));
  private final boolean all = "all".equals(System.getProperty("mutation"));

  @Test
  void everyChangeOfAMeasureIsNoticed(SparkSession spark) {
    List<MeasureMutant> mutants = chosen();
    ConditionValues values = values(CaseRows.of(spark, guidelines, cases), mutants);
    assertThat(unexpected(values)).as("answers to the measures as they are").isEmpty();

    List<String> survivors =
        mutants.stream()
            .filter(mutant -> mutant.measures().stream().allMatch(one -> isQuiet(values, one)))
            .map(MeasureMutant::id)
            .toList();
    if (all) {
      assertThat(survivors).containsExactlyInAnyOrderElementsOf(unnoticed);
    } else {
      assertThat(unnoticed).containsAll(survivors);
    }
  }

  private List<MeasureMutant> chosen() {
    List<MeasureMutant> mutants = new ArrayList<>(MeasureMutants.of(guidelines));
    Collections.shuffle(mutants, new Random(SEED));
    return all ? mutants : mutants.subList(0, SAMPLE);
  }

  private ConditionValues values(Dataset<Row> rows, List<MeasureMutant> mutants) {
    return new ConditionValues(
        rows,
        Stream.concat(
                guidelines.measures().stream(),
                mutants.stream().flatMap(mutant -> mutant.measures().stream()))
            .toList());
  }

  /** Whether a changed measure gives every answer that stands beside a case. */
  private boolean isQuiet(ConditionValues values, Measure measure) {
    return IntStream.range(0, cases.size())
        .allMatch(
            number -> {
              Map<String, String> expected = cases.get(number).expected();
              return !expected.containsKey(measure.id())
                  || expected.get(measure.id()).equals(values.answer(measure, number));
            });
  }

  private List<String> unexpected(ConditionValues values) {
    return guidelines.measures().stream()
        .filter(measure -> !isQuiet(values, measure))
        .map(Measure::id)
        .toList();
  }
}
