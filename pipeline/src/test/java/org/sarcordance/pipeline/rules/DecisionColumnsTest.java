package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.DecisionTables;
import org.sarcordance.schemas.decision.HitPolicy;
import org.sarcordance.schemas.decision.ValueType;

/** Decision tables compiled to columns answer as the tables say. */
@ExtendWith(SparkExtension.class)
class DecisionColumnsTest {
  private static final String TABLE =
      """
      row,code,=>,word
      A,a,=>,alpha
      B,b,=>,beta
      """;

  @Test
  void givesNullWhereNoRowFiresAlthoughNoResultIsMissing(SparkSession spark) {
    Dataset<Row> words = words(spark.sql("SELECT * FROM VALUES ('b'), (NULL), ('c') AS t(code)"));

    assertThat(words.schema().apply("word").nullable()).isTrue();
    assertThat(words.schema().apply("fired").nullable()).isTrue();
    assertThat(words.collectAsList().stream().map(row -> row.mkString(" ")).toList())
        .containsExactly("beta words:B", "null null", "null null");
  }

  private static Dataset<Row> words(Dataset<Row> codes) {
    DecisionTable table =
        DecisionTables.read(
            new StringReader(TABLE),
            "words.csv",
            "words",
            HitPolicy.UNIQUE,
            Map.of("code", ValueType.STRING));
    Map<String, Column> inputs = Map.of("code", col("code"));
    Column firing = DecisionColumns.firing(table, inputs);
    return codes.select(
        DecisionColumns.output(table, "word", firing, inputs, DataTypes.StringType).as("word"),
        DecisionColumns.rowId(table, firing).as("fired"));
  }
}
