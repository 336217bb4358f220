package org.sarcordance.pipeline.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.pipeline.ExtractFolder;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.admit.Admit;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.Submission;

@ExtendWith(SparkExtension.class)
class AdmitFlowTest {
  private static final Submission SUBMISSION = new Submission("R01", 1, 1, 90, Set.of("SYS"));

  @TempDir Path folder;

  @Test
  void countsEachRowOnceByItsFirstReason(SparkSession spark) {
    ExtractFolder files =
        new ExtractFolder(folder)
            .cases(
                "A,"
                    + ExtractFolder.rest()
                    + "B,,F1,19,60,9,C492,8802,3,,50,,1,9,9\nC,1\nD,"
                    + ExtractFolder.rest()
                    + "D,"
                    + ExtractFolder.rest())
            .treatments("A,1,SYS,GIVEN,Glivek,9,,\n")
            .events("A,1,DEATH,9\nA,1,DEATH,9\nB,1,DEATH,9\nX,1,DETH,9\n");
    assertThat(flow(spark, files))
        .extracting(Row::toString)
        .containsExactlyInAnyOrder(
            "[admit,R01,cases.csv,null,3,3,0]",
            "[admit,R01,cases.csv,range,1,0,1]",
            "[admit,R01,cases.csv,field_count,1,0,1]",
            "[admit,R01,events.csv,null,3,3,0]",
            "[admit,R01,events.csv,code,1,0,1]",
            "[admit,R01,treatments.csv,null,1,1,0]",
            "[conform,R01,treatments.csv,null,1,1,0]",
            "[conform,R01,cases.csv,null,1,1,0]",
            "[conform,R01,cases.csv,case_twice,2,0,2]",
            "[conform,R01,events.csv,null,1,1,0]",
            "[conform,R01,events.csv,key_twice,1,0,1]",
            "[conform,R01,events.csv,case_rejected,1,0,1]");
  }

  @Test
  void acceptedAndRejectedRowsAreTheRowsRead(SparkSession spark) {
    Random random = new Random(2026);
    List<String> cases = new ArrayList<>();
    List<String> treatments = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String id = "C" + random.nextInt(180);
      cases.add(damaged(id + "," + ExtractFolder.rest().strip(), random));
      for (int j = 0; j < random.nextInt(4); j++) {
        treatments.add(damaged(id + "," + random.nextInt(4) + ",RT,GIVEN,,5,,PRIM", random));
      }
    }
    ExtractFolder files =
        new ExtractFolder(folder)
            .cases(String.join("\n", cases) + "\n")
            .treatments(String.join("\n", treatments) + "\n");
    List<Row> flow = flow(spark, files);
    assertThat(flow).allMatch(row -> row.getLong(4) == row.getLong(5) + row.getLong(6));
    assertThat(sum(flow, "admit", "cases.csv", 4)).isEqualTo(cases.size());
    assertThat(sum(flow, "admit", "treatments.csv", 4)).isEqualTo(treatments.size());
    for (String file : List.of("cases.csv", "treatments.csv")) {
      assertThat(sum(flow, "conform", file, 4)).isEqualTo(sum(flow, "admit", file, 5));
    }
    AdmittedTables tables = Admit.read(spark, files.extract(SUBMISSION));
    assertThat(Conform.nest(tables, SUBMISSION).cases().select("case_id").count())
        .isEqualTo(sum(flow, "conform", "cases.csv", 5))
        .isBetween(20L, 150L);
  }

  private static String damaged(String line, Random random) {
    if (random.nextInt(4) > 0) {
      return line;
    }
    int place = random.nextInt(line.length());
    return line.substring(0, place)
        + "\",x7".charAt(random.nextInt(4))
        + line.substring(Math.min(line.length(), place + random.nextInt(3)));
  }

  private static long sum(List<Row> flow, String step, String file, int column) {
    return flow.stream()
        .filter(row -> row.getString(0).equals(step) && row.getString(2).equals(file))
        .mapToLong(row -> row.getLong(column))
        .sum();
  }

  private List<Row> flow(SparkSession spark, ExtractFolder files) {
    AdmittedTables tables = Admit.read(spark, files.extract(SUBMISSION));
    Conformed conformed = Conform.nest(tables, SUBMISSION);
    return AdmitFlow.counts(tables, conformed, "R01").collectAsList();
  }
}
