package org.sarcordance.schemas.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableSchema;

/**
 * The rules about a child row together with its case, and together with later rows of the case.
 * They are decision tables beside this class; one instance serves any number of cases.
 */
public final class CrossRules {
  private static final String AND_CASE = "_and_case";
  private static final String REPEATED = "_repeated";
  private static final String DAY = "start_day";

  private final TableSchema schema;
  private final String file;
  private final RowRules withCase;
  private final RowRules repeated;
  private final int day;

  private CrossRules(TableSchema schema, String file) {
    this.schema = schema;
    this.file = file;
    TableSchema joined = CaseFields.joined(schema);
    this.withCase = RowRules.of(joined, schema.name() + AND_CASE, file);
    this.repeated = RowRules.of(schema, schema.name() + REPEATED, file);
    this.day = schema.names().indexOf(DAY);
  }

  /** The rules of a table, for rows of a file of that name. */
  public static CrossRules of(TableSchema schema, String file) {
    return new CrossRules(schema, file);
  }

  /** The fields of the table that somebody reads of a {@link CrossRow}. */
  public Set<String> fields() {
    Set<String> fields = new TreeSet<>(schema.primaryKey());
    if (schema.foreignKeys().isEmpty()) {
      fields.addAll(CaseFields.names());
    } else if (lookForLater()) {
      fields.add(DAY);
    }
    fields.addAll(withCase.fields());
    fields.addAll(repeated.fields());
    fields.retainAll(schema.names());
    return fields;
  }

  TableSchema schema() {
    return schema;
  }

  String file() {
    return file;
  }

  /** What the row and its case contradict each other in. */
  List<Problem> withCase(CrossRow row, Object[] caseFields) {
    return withCase.problems(row.line(), CaseFields.joined(row.values(), caseFields));
  }

  /** Whether there are rules about rows together with their cases. */
  boolean lookAtCase() {
    return !withCase.isEmpty();
  }

  /** Whether there are rules about rows that a later one follows. */
  boolean lookForLater() {
    return !repeated.isEmpty();
  }

  /** Adds a dated operation to those of its case; what it lacks is a column left blank. */
  void addTo(Operations operations, int owner, CrossRow row) {
    if (day < 0 || row.values()[day] == null) {
      return;
    }
    for (Problem problem : repeated.problems(row.line(), row.values())) {
      boolean isBlank = row.values()[schema.names().indexOf(problem.column())] == null;
      operations.add(owner, (Integer) row.values()[day], isBlank ? problem : null);
    }
  }
}
