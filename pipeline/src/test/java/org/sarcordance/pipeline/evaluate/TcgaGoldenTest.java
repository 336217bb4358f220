package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.pipeline.derive.Derive;
import org.sarcordance.pipeline.rules.Guidelines;

/**
 * What the 206 patients of TCGA-SARC get, kept as CSV for review. {@code -Dgolden=update} rewrites
 * it; the difference is the review.
 */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TcgaGoldenTest {
  private static final Path GOLDEN =
      Samples.folder("..").resolve("pipeline/src/test/resources/golden/tcga-sarc").normalize();

  private final Guidelines guidelines = Guidelines.builtIn();
  private Dataset<Row> cases;

  @BeforeAll
  void derive(SparkSession spark) {
    cases =
        Derive.cases(Samples.conformed(spark, Samples.folder("tcga-sarc")), guidelines)
            .localCheckpoint();
  }

  @Test
  void casesAreAsReviewed() throws IOException {
    compare(
        "cases.csv",
        cases
            .select(
                col("case_id"),
                col("cohort"),
                col("cohort_reason"),
                col("site_group"),
                col("stage_basis"),
                col("tumor_size_mm"),
                col("t"),
                col("n"),
                col("m"),
                col("grade"),
                col("stage"),
                col("stage_status"),
                array_join(col("stage_flags"), "|").as("stage_flags"),
                col("stage_rule"),
                array_join(col("possible_stages"), "|").as("possible_stages"),
                col("group_dx"),
                col("group_current"))
            .orderBy("case_id"));
  }

  @Test
  void findingsAreAsReviewed() throws IOException {
    compare(
        "findings.csv",
        Evaluate.findings(cases, guidelines)
            .select(
                col("case_id"),
                col("measure_id"),
                col("strength"),
                col("outcome"),
                col("reason"),
                col("due_day"),
                col("attributed_facility"),
                concat_ws("|", col("missing")).as("missing"),
                col("sentence"),
                col("nearest"))
            .orderBy("case_id", "measure_id"));
  }

  @Test
  void shufflingRowsAndPartitionsChangesNothing(SparkSession spark) {
    Dataset<Row> conformed = Samples.conformed(spark, Samples.folder("tcga-sarc"));
    List<String> shuffled = lines(Derive.cases(conformed.repartition(7), guidelines).drop("facts"));
    assertThat(shuffled).isEqualTo(lines(cases.drop("facts")));
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.orderBy("case_id").toJSON().collectAsList();
  }

  private static void compare(String file, Dataset<Row> rows) throws IOException {
    String found = csv(rows);
    Path golden = GOLDEN.resolve(file);
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, found);
    }
    assertThat(found).isEqualTo(Files.readString(golden));
  }

  private static String csv(Dataset<Row> rows) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(Arrays.asList(rows.columns()));
      for (Row row : rows.collectAsList()) {
        for (int i = 0; i < row.size(); i++) {
          printer.print(row.get(i));
        }
        printer.println();
      }
    }
    return text.toString();
  }
}
