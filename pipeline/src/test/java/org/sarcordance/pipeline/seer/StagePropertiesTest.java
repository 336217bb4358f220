package org.sarcordance.pipeline.seer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;

/** Properties of staging that hold for random cases. */
@ExtendWith(SparkExtension.class)
class StagePropertiesTest {
  private static final long SEED = 7;
  private static final int CASES = 400;

  private static final Map<String, SeerCase> TUMORS = new HashMap<>();
  private static final Map<String, List<String>> COMPLETED = new HashMap<>();
  private static final Map<String, Ours> OURS = new HashMap<>();
  private static Map<String, Ours> shuffled;

  @BeforeAll
  static void derive(SparkSession spark) {
    SeerCases random = new SeerCases(SEED);
    List<SeerCase> cases = new ArrayList<>(random.of("A", CASES, 2010, 2017));
    cases.addAll(random.of("B", CASES, 2018, 2025));
    for (SeerCase tumor : List.copyOf(cases)) {
      List<SeerCase> completed = Completions.of(tumor);
      COMPLETED.put(tumor.id(), completed.stream().map(SeerCase::id).toList());
      cases.addAll(completed);
    }
    cases.forEach(tumor -> TUMORS.put(tumor.id(), tumor));
    OURS.putAll(OurStages.of(spark, cases, 2));
    Collections.shuffle(cases, new Random(SEED));
    shuffled = OurStages.of(spark, cases, 5);
  }

  @Test
  void fillingInWhatIsMissingNeverLeavesThePossibleStages() {
    List<String> violations = new ArrayList<>();
    COMPLETED.forEach(
        (id, completions) -> {
          for (String completed : completions) {
            if (!OURS.get(id).possible().containsAll(OURS.get(completed).possible())) {
              violations.add(
                  "%s of %s, but %s of %s"
                      .formatted(
                          OURS.get(id),
                          TUMORS.get(id),
                          OURS.get(completed),
                          TUMORS.get(completed)));
            }
          }
        });

    assertThat(violations).isEmpty();
    assertThat(COMPLETED.values().stream().mapToInt(List::size).sum()).isGreaterThan(CASES);
  }

  @Test
  void possibleStageOfADecidedCaseIsItsStage() {
    assertThat(OURS.values())
        .filteredOn(ours -> ours.status().equals("OK"))
        .allSatisfy(ours -> assertThat(ours.possible()).containsExactly(ours.stage()));
  }

  @Test
  void orderAndPartitionsChangeNothing() {
    assertThat(shuffled).isEqualTo(OURS);
  }
}
