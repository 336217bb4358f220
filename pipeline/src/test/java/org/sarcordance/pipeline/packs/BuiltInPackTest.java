package org.sarcordance.pipeline.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;

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
}
