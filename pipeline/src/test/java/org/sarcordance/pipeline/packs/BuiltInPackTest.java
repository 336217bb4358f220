package org.sarcordance.pipeline.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.schemas.Problem;

/** The editions that ship pass the check that a local pack has to pass. */
@ExtendWith(SparkExtension.class)
class BuiltInPackTest {
  private static final Pack PACK = Pack.builtIn();

  @Test
  void namesOnlyWhatIsThereAndTriesEveryAnswer(SparkSession spark) {
    assertThat(PackCheck.rules(spark, PACK)).isEmpty();
  }

  @Test
  void everyCaseGetsTheAnswersThatStandBesideIt(SparkSession spark) {
    assertThat(PACK.wholeCases()).hasSizeGreaterThan(600);
    assertThat(PackCheck.cases(spark, PACK)).isEmpty();
  }

  @Test
  void aCaseOfAPathwayWithAnotherAnswerIsTold(SparkSession spark) {
    WholeCase one = PACK.recommendationCases().get(0);
    String asked = one.expected().keySet().iterator().next();
    List<WholeCase> turned =
        List.of(
            with(one, Map.of(asked, "absent")),
            with(PACK.recommendationCases().get(1), Map.of("none", "none")));
    Pack pack = new Pack(PACK.folder(), PACK.guidelines(), List.of(), List.of(), turned);

    assertThat(PackCheck.cases(spark, pack))
        .extracting(Problem::message)
        .satisfiesExactly(
            message ->
                assertThat(message)
                    .endsWith(
                        "expected %s = absent, found %s.".formatted(asked, answer(one, asked))),
            message -> assertThat(message).contains("expected none = none, found EXT-III-U/"));
  }

  private static String answer(WholeCase one, String asked) {
    return one.expected().get(asked);
  }

  private static WholeCase with(WholeCase one, Map<String, String> expected) {
    return new WholeCase(
        one.edition(),
        one.file(),
        one.line(),
        one.why(),
        one.given(),
        one.history(),
        expected,
        one.conformed());
  }
}
