package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever audits the synthetic sample is led to the two facilities that do otherwise. */
@ExtendWith(SparkExtension.class)
class OutliersIT {
  private static final Path EXTRACT =
      Path.of(System.getProperty("sarcordance.root"), "sample-data", "synthetic", "R01");

  @TempDir Path folder;

  @Test
  void theTwoTrueOutliersOfTheSampleAndNoOthersAreBeyondTheLimits(SparkSession spark) {
    AuditRequest request =
        new AuditRequest(
            List.of(EXTRACT.toString()),
            folder.resolve("out").toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    new Audit(request, new SpokenProgress(new ArrayList<>()), Map.of(), () -> spark).run();

    String facilities =
        "CREATE VIEW facilities AS FROM read_parquet('%s/out/current/facilities/*/*.parquet')";
    assertThat(
            new DuckDb(facilities.formatted(folder))
                .ask(
                    """
                    SELECT facility || CASE WHEN rate < limit_low_998 THEN ' low, 99.8 %'
                      WHEN rate < limit_low_95 THEN ' low, 95 %'
                      WHEN rate > limit_high_998 THEN ' high, 99.8 %'
                      WHEN rate > limit_high_95 THEN ' high, 95 %' END AS place
                    FROM facilities WHERE place IS NOT NULL ORDER BY ALL
                    """))
        .containsExactly("R01-F003 low, 99.8 %", "R01-F005 high, 95 %");
  }
}
