package org.sarcordance.schemas;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The schema of one table.
 *
 * @param name the table's name, which is also the resource name in an extract
 * @param description what the table holds; ends in its grain
 * @param fields its fields in order
 * @param primaryKey the fields whose values identify a row
 * @param foreignKeys the references to other tables
 */
public record TableSchema(
    String name,
    String description,
    List<Field> fields,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys) {

  /** Says that the fields of this table name a row of another. */
  public record ForeignKey(List<String> fields, String table, List<String> referenced) {
    public ForeignKey {
      fields = List.copyOf(fields);
      Objects.requireNonNull(table, "table");
      referenced = List.copyOf(referenced);
    }
  }

  public TableSchema {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /** The names of the fields in order. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /** The field of that name; a name that is not in the schema is a bug. */
  public Field field(String field) {
    return fields.stream()
        .filter(candidate -> candidate.name().equals(field))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("Bug: table " + name + " has no field " + field));
  }

  /** What a mistake does to a row: a case goes with its children, a child row alone. */
  Severity rejection() {
    return foreignKeys.isEmpty() ? Severity.REJECT_CASE : Severity.REJECT_ROW;
  }
}
