package org.sarcordance.schemas.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sarcordance.schemas.ResourceTable;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.decision.Cell;

/**
 * Which measures lose answers where a field is blank, from {@code field_needs.csv}. The file was
 * found by blanking one field after the other in invented cases and asking for all answers again.
 *
 * @param table the table of the field
 * @param field its name
 * @param whenField the field that tells whether this one applies; empty when it always does
 * @param when the values of that field with which it applies
 * @param measures the ids of the measures, sorted
 */
public record FieldNeed(
    String table, String field, String whenField, Cell when, List<String> measures) {
  private static final List<Map<String, String>> ROWS = ResourceTable.rows("check/field_needs.csv");

  public FieldNeed {
    measures = List.copyOf(measures);
  }

  /** The needs of a table in the order of its fields; fields that nothing needs are left out. */
  public static List<FieldNeed> of(TableSchema schema) {
    return ROWS.stream()
        .filter(row -> row.get("table").equals(schema.name()))
        .map(row -> of(row, schema))
        .toList();
  }

  private static FieldNeed of(Map<String, String> row, TableSchema schema) {
    String whenField = row.get("when_field");
    Cell when =
        whenField.isEmpty()
            ? new Cell.Any()
            : Cell.parse(row.get("when"), RowInput.of(schema, whenField).type());
    return new FieldNeed(
        schema.name(),
        row.get("field"),
        whenField,
        when,
        Arrays.asList(row.get("measures").split(" ")));
  }
}
