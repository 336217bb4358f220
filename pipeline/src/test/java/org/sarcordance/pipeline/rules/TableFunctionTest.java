package org.sarcordance.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.DecisionTables;
import org.sarcordance.schemas.decision.HitPolicy;
import org.sarcordance.schemas.decision.ValueType;

/** Decision tables as columns answer as the tables say. */
@ExtendWith(SparkExtension.class)
class TableFunctionTest {
  private static final String TABLE =
      """
      row,code,size,=>,word,number,flag
      SMALL,a,<=20,=>,alpha,1,true
      LARGE,a,>20,=>,=code,2,?
      OTHER,b..d,*,=>,beta,?,false
      """;

  private static final String CASES =
      "SELECT * FROM VALUES ('a', 20), ('a', 21), ('a', NULL), ('c', NULL), (NULL, 1), ('e', 1)"
          + " AS t(code, size)";

  /** With generated code and without it. */
  @ParameterizedTest
  @ValueSource(strings = {"CODEGEN_ONLY", "NO_CODEGEN"})
  void givesTheResultsOfTheRowThatFires(String factory, SparkSession spark) {
    spark.conf().set("spark.sql.codegen.factoryMode", factory);
    try {
      assertThat(answers(spark).collectAsList().stream().map(row -> row.mkString(" ")).toList())
          .containsExactly(
              "alpha 1 true words:SMALL",
              "a 2 null words:LARGE",
              "null null null null",
              "beta null false words:OTHER",
              "null null null null",
              "null null null null");
    } finally {
      spark.conf().unset("spark.sql.codegen.factoryMode");
    }
  }

  @Test
  void mayBeMissing(SparkSession spark) {
    assertThat(List.of(answers(spark).schema().fields())).allMatch(field -> field.nullable());
  }

  @Test
  void refusesToCopyAnInputOfAnotherType() {
    DecisionTable table = table("row,size,=>,word\nA,*,=>,=size\n", Map.of("size", ValueType.INT));

    assertThatThrownBy(
            () -> TableFunction.of(table, inputs("size"), Map.of("word", DataTypes.StringType)))
        .hasMessage(
            "words.csv: a result copies the input size, which is not there or not of type string");
  }

  private static Dataset<Row> answers(SparkSession spark) {
    DecisionTable table = table(TABLE, Map.of("code", ValueType.STRING, "size", ValueType.INT));
    Map<String, DataType> outputs =
        Map.of(
            "word", DataTypes.StringType,
            "number", DataTypes.IntegerType,
            "flag", DataTypes.BooleanType);
    Column fired = TableFunction.of(table, inputs("code", "size"), outputs).column();
    return spark
        .sql(CASES)
        .repartition(1)
        .select(fired.as("fired"))
        .select("fired.word", "fired.number", "fired.flag", "fired." + TableFunction.ROW);
  }

  private static Map<String, Sql> inputs(String... names) {
    return Arrays.stream(names)
        .collect(Collectors.toMap(name -> name, name -> new Sql(name, "columns.yaml", 1, 1)));
  }

  private static DecisionTable table(String csv, Map<String, ValueType> inputs) {
    return DecisionTables.read(
        new StringReader(csv), "words.csv", "words", HitPolicy.UNIQUE, inputs);
  }
}
