package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;

/**
 * The fields of a case that rules about its child rows may name, with {@code case_} before them.
 * They are kept for each case, so there are few.
 */
final class CaseFields {
  private static final String PREFIX = "case_";
  private static final List<String> KEPT =
      List.of("vital_status", "last_contact_day", "cutoff_day");
  private static final TableSchema CASES = TableSchemas.input("cases");
  private static final int[] PLACES = KEPT.stream().mapToInt(CASES.names()::indexOf).toArray();

  private CaseFields() {}

  static List<String> names() {
    return KEPT;
  }

  /** The fields of a child table, then those kept of its case. */
  static TableSchema joined(TableSchema child) {
    List<Field> fields = new ArrayList<>(child.fields());
    KEPT.forEach(name -> fields.add(renamed(CASES.field(name))));
    return new TableSchema(
        child.name(), child.description(), fields, child.primaryKey(), child.foreignKeys());
  }

  private static Field renamed(Field field) {
    return new Field(
        PREFIX + field.name(),
        field.type(),
        field.description(),
        field.constraints(),
        field.hints(),
        field.fields());
  }

  /** How many there are. */
  static int count() {
    return PLACES.length;
  }

  /** What is kept of the values of a case row: whole numbers all. */
  static Integer kept(Object[] row, int field) {
    return (Integer) row[PLACES[field]];
  }

  /** The values of a child row, then those kept of its case. */
  static Object[] joined(Object[] row, Object[] kept) {
    Object[] joined = Arrays.copyOf(row, row.length + kept.length);
    System.arraycopy(kept, 0, joined, row.length, kept.length);
    return joined;
  }
}
