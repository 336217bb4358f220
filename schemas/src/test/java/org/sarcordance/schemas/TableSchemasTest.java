package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TableSchemasTest {
  private static final Pattern GRAIN = Pattern.compile(".*One row per [a-z, ]+\\.");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  @Test
  void everyTableSaysItsGrainAndEveryFieldWhatItIs() {
    List<String> violations = new ArrayList<>();
    for (TableSchema schema : all()) {
      if (!GRAIN.matcher(schema.description()).matches()) {
        violations.add(schema.name() + " does not end in its grain");
      }
      for (Field field : schema.fields()) {
        if (!field.description().endsWith(".") || !NAME.matcher(field.name()).matches()) {
          violations.add(schema.name() + "." + field.name());
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void fieldsAreNamedOnceAndKeysAreFields() {
    for (TableSchema schema : all()) {
      assertThat(new HashSet<>(schema.names())).as(schema.name()).hasSameSizeAs(schema.names());
      assertThat(schema.names()).containsAll(schema.primaryKey());
    }
    for (String table : List.of("treatments", "biomarkers", "events")) {
      assertThat(TableSchemas.input(table).foreignKeys())
          .containsExactly(
              new TableSchema.ForeignKey(List.of("case_id"), "cases", List.of("case_id")));
    }
  }

  @Test
  void knowsWhichColumnsMustExistAndWhichValuesMayBeBlank() {
    TableSchema cases = TableSchemas.input("cases");
    assertThat(cases.fields().stream().filter(Field::columnRequired).map(Field::name))
        .containsExactly(
            "case_id",
            "facility_code",
            "year_dx",
            "age_dx",
            "sex",
            "primary_site",
            "histology",
            "behavior",
            "size_clin_mm",
            "size_path_mm",
            "size_summ_mm",
            "vital_status",
            "last_contact_day",
            "cutoff_day");
    assertThat(cases.fields().stream().filter(f -> f.columnRequired() && !f.required()))
        .extracting(Field::name)
        .containsExactly("age_dx", "size_clin_mm", "size_path_mm", "size_summ_mm");
    assertThat(cases.field("histology").naaccr()).contains(522);
    assertThat(cases.field("size_path_mm").unit()).contains("mm");
  }

  @Test
  void includedFieldsComeAfterTheRegistry() {
    assertThat(TableSchemas.output("cases").names())
        .startsWith("registry", "case_id", "patient_id")
        .containsAll(TableSchemas.input("cases").names())
        .endsWith("facts");
    assertThat(TableSchemas.work("conformed").field("treatments").fields())
        .extracting(Field::name)
        .startsWith("tx_seq", "facility_code", "tx_type")
        .endsWith("surgery_sequence", "line", "rejected");
  }

  private static List<TableSchema> all() {
    List<TableSchema> all = new ArrayList<>();
    TableSchemas.inputs().forEach(table -> all.add(TableSchemas.input(table)));
    TableSchemas.outputs().forEach(table -> all.add(TableSchemas.output(table)));
    all.add(TableSchemas.work("conformed"));
    return all;
  }
}
