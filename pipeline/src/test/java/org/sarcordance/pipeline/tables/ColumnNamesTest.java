package org.sarcordance.pipeline.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;

class ColumnNamesTest {

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of(TreatmentColumns.class, List.of(TableSchemas.input("treatments"))),
        Arguments.of(BiomarkerColumns.class, List.of(TableSchemas.input("biomarkers"))),
        Arguments.of(EventColumns.class, List.of(TableSchemas.input("events"))),
        Arguments.of(
            CaseColumns.class,
            List.of(TableSchemas.output("cases"), TableSchemas.work("conformed"))),
        Arguments.of(FindingColumns.class, List.of(TableSchemas.output("findings"))),
        Arguments.of(DeviationColumns.class, List.of(TableSchemas.output("deviations"))),
        Arguments.of(DeviationColumns.class, List.of(TableSchemas.output("reviews"))),
        Arguments.of(RecommendationColumns.class, List.of(TableSchemas.output("recommendations"))),
        Arguments.of(MeasureColumns.class, List.of(TableSchemas.output("measures"))),
        Arguments.of(FacilityColumns.class, List.of(TableSchemas.output("facilities"))),
        Arguments.of(ChangeColumns.class, List.of(TableSchemas.output("changes"))),
        Arguments.of(CompletenessColumns.class, List.of(TableSchemas.output("completeness"))),
        Arguments.of(RejectColumns.class, List.of(TableSchemas.output("rejects"))),
        Arguments.of(FlowColumns.class, List.of(TableSchemas.output("flow"))));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyConstantNamesAColumnOfItsTable(Class<?> constants, List<TableSchema> schemas)
      throws IllegalAccessException {
    List<String> columns = new ArrayList<>();
    schemas.forEach(schema -> columns.addAll(schema.names()));
    for (Field constant : constants(constants)) {
      String column = (String) constant.get(null);
      assertThat(columns).as(constant.getName()).contains(column);
      assertThat(constant.getName()).isEqualTo(column.toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void typesFollowTheSchema() {
    StructType cases = SparkSchemas.of(TableSchemas.output("cases"));
    assertThat(cases.apply(CaseColumns.AGE_DX).dataType()).isEqualTo(DataTypes.IntegerType);
    assertThat(cases.apply(CaseColumns.MITOSES_5MM2).dataType()).isEqualTo(DataTypes.DoubleType);
    assertThat(cases.apply(CaseColumns.STAGE_FLAGS).dataType())
        .isEqualTo(DataTypes.createArrayType(DataTypes.StringType));
    assertThat(cases.apply(CaseColumns.CASE_ID).getComment().get()).startsWith("Pseudonym");
    StructType findings = SparkSchemas.of(TableSchemas.output("findings"));
    assertThat(findings.apply(FindingColumns.EVIDENCE).dataType())
        .isEqualTo(DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));
    StructType flow = SparkSchemas.of(TableSchemas.output("flow"));
    assertThat(flow.apply(FlowColumns.ROWS_IN).dataType()).isEqualTo(DataTypes.LongType);
  }

  @Test
  void deviationsHaveTheColumnsOfFindingsToo() {
    assertThat(TableSchemas.output("deviations").names())
        .containsAll(TableSchemas.output("findings").names())
        .startsWith("registry", "case_id", "measure_id")
        .endsWith("first_seen_run", "change");
  }

  private static List<Field> constants(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .toList();
  }
}
