package org.sarcordance.pipeline.derive;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.rules.Guidelines;

/**
 * The law of therapy facts: one NULL never means both "not given" and "unknown". A fact is NULL
 * only with a reason, FALSE only without one, and has a day only when it is TRUE.
 */
@ExtendWith(SparkExtension.class)
class PairRuleTest {

  @Test
  void noTherapyFactMixesNotGivenWithUnknown(SparkSession spark) {
    Guidelines guidelines = Guidelines.builtIn();
    Dataset<Row> facts =
        Derive.cases(Samples.conformed(spark, Samples.folder("worked-cases")), guidelines)
            .unionByName(
                Derive.cases(Samples.conformed(spark, Samples.folder("tcga-sarc")), guidelines))
            .select("facts.*")
            .localCheckpoint();
    List<String> therapies = facts(guidelines, "received");
    List<String> ever = facts(guidelines, "ever(_together)?");
    List<String> broken = new ArrayList<>();
    for (String fact : therapies) {
      if (!facts.filter(breaks(fact)).isEmpty()) {
        broken.add(fact);
      }
    }
    for (String fact : ever) {
      if (!facts.filter(breaksEver(fact)).isEmpty()) {
        broken.add(fact);
      }
    }
    assertThat(therapies).hasSizeGreaterThan(20);
    assertThat(ever).hasSizeGreaterThan(20);
    assertThat(broken).isEmpty();
  }

  private static List<String> facts(Guidelines guidelines, String kinds) {
    return guidelines.facts().stream()
        .filter(entry -> entry.at("kind").text().matches(kinds))
        .map(entry -> entry.at("fact").text())
        .toList();
  }

  /** A last day without the act; or an act that is over before its last day, or never began. */
  private static Column breaksEver(String fact) {
    Column value = col(fact);
    Column last = col(fact + "_last_day");
    Column over = col(fact + "_over_day");
    return last.isNotNull()
        .and(value.isNull().or(value.equalTo(false)))
        .or(over.leq(last))
        .or(over.isNotNull().and(value.equalTo(false)));
  }

  private static Column breaks(String fact) {
    Column value = col(fact);
    Column reason = col(fact + "_unknown");
    Column day = col(fact + "_day");
    return value
        .isNull()
        .and(reason.isNull())
        .or(value.equalTo(false).and(reason.isNotNull()))
        .or(day.isNotNull().and(value.isNull().or(value.equalTo(false))));
  }
}
