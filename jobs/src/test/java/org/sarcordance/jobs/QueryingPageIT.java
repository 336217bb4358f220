package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/querying.md answer on a real run. */
@ExtendWith(SparkExtension.class)
class QueryingPageIT {
  private static final Pattern SQL = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

  @Test
  void everyExampleForDuckDbAnswers(SparkSession spark) throws IOException {
    List<String> examples = examples(spark, "DuckDB");
    assertThat(examples).hasSize(6);
    assertThat(examples)
        .allSatisfy(example -> assertThat(DuckDb.alone().ask(example)).as(example).isNotEmpty());
  }

  @Test
  void everyExampleForSparkAnswers(SparkSession spark) throws IOException {
    List<String> examples = examples(spark, "Spark SQL");
    assertThat(examples).hasSize(3);
    assertThat(examples)
        .allSatisfy(
            example -> assertThat(spark.sql(example).takeAsList(1)).as(example).isNotEmpty());
  }

  private static List<String> examples(SparkSession spark, String chapter) throws IOException {
    String page =
        Files.readString(Path.of(System.getProperty("sarcordance.root"), "docs", "querying.md"));
    String text = page.split("\n## " + chapter + "\n")[1].split("\n## ")[0];
    String out = SampleRun.of(spark).folder().resolve("out").toString();
    return SQL.matcher(text)
        .results()
        .map(example -> example.group(1).replace("out/current", out + "/current"))
        .toList();
  }
}
