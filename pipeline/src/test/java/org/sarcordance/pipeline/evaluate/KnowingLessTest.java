package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.TestTable;

/**
 * To know less of a case never makes a deviation of care: with any one field blank or any one row
 * gone that is no treatment given, no measure becomes NOT_MET. Where it does, the answer rested on
 * that very word; {@code knowing-less.csv} lists these with the reason, and nothing else. Measures
 * of data quality ask for the field itself and are left out.
 */
@ExtendWith(SparkExtension.class)
class KnowingLessTest {
  private static final String DEVIATION = "NOT_MET";

  @Test
  void knowingLessMakesADeviationOnlyWhereItIsListed(SparkSession spark) {
    Map<String, String> found = deviations(spark);
    Map<String, String> listed = listed();

    Map<String, String> unlisted = new TreeMap<>(found);
    unlisted.keySet().removeAll(listed.keySet());
    assertThat(unlisted).as("deviations that less knowledge makes").isEmpty();
    assertThat(found.keySet()).as("lines that nothing needs").containsAll(listed.keySet());
  }

  /** An example of each deviation that the case as it is does not have, by measure and change. */
  private static Map<String, String> deviations(SparkSession spark) {
    Map<String, String> deviations = new TreeMap<>();
    for (LessKnownOutcomes.Change one : LessKnownOutcomes.all(spark)) {
      if (DEVIATION.equals(one.after()) && !one.measure().type().equals("DQ")) {
        deviations.putIfAbsent(
            one.measure().id() + " " + one.change(),
            "case " + one.number() + ", before " + one.before());
      }
    }
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
