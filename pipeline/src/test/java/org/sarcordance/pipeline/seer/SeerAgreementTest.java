package org.sarcordance.pipeline.seer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;

/**
 * Random cases get the stage that the registries' own staging systems give, apart from named points
 * of policy. {@code -Dgolden=update} rewrites {@code docs/validation.md}, which tells the counts.
 */
@ExtendWith(SparkExtension.class)
class SeerAgreementTest {
  private static final long SEED = 20261125;

  private static final Map<SeerSystem, Agreement> AGREEMENTS = new LinkedHashMap<>();

  @BeforeAll
  static void compare(SparkSession spark) {
    SeerCases random = new SeerCases(SEED);
    Map<SeerSystem, List<SeerCase>> tumors = new LinkedHashMap<>();
    tumors.put(new EodPublic(), random.of("E", 20000, 2018, 2025));
    tumors.put(new Tnm7(), random.of("T", 10000, 2016, 2017));
    tumors.put(new CollaborativeStage(), random.of("C", 10000, 2010, 2015));
    List<SeerCase> all = tumors.values().stream().flatMap(List::stream).toList();
    Map<String, Ours> ours = OurStages.of(spark, all, 2);
    tumors.forEach((system, cases) -> AGREEMENTS.put(system, agreement(system, cases, ours)));
  }

  private static Agreement agreement(
      SeerSystem system, List<SeerCase> cases, Map<String, Ours> ours) {
    Agreement agreement = new Agreement();
    cases.stream()
        .filter(tumor -> ours.get(tumor.id()).cohort().equals("IN"))
        .map(tumor -> new Comparison(system, tumor, ours.get(tumor.id())))
        .forEach(agreement::add);
    return agreement;
  }

  @Test
  void everyDifferenceIsAPointOfPolicy() {
    List<String> unexplained = new ArrayList<>();
    AGREEMENTS.values().forEach(agreement -> unexplained.addAll(agreement.unexplained()));

    assertThat(unexplained).isEmpty();
  }

  @Test
  void pageTellsTheCounts() throws IOException {
    ValidationPage.check(AGREEMENTS);
  }
}
