package org.sarcordance.schemas.check;

import java.util.List;
import java.util.function.Consumer;
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.TableSchema;

/** Counts the rows of one file while they are read. */
final class FileTally {
  private final String file;
  private final FieldTally fields;
  private long rows;
  private long rejected;
  private long warnings;

  FileTally(TableSchema schema, String file) {
    this.file = file;
    this.fields = new FieldTally(schema);
  }

  String file() {
    return file;
  }

  /** Counts a row and the warnings about it. */
  void add(CheckedRow row) {
    rows++;
    fields.add(row);
    if (row.rejected()) {
      rejected++;
    }
    for (Problem problem : row.problems()) {
      warnings += isWarning(problem) ? 1 : 0;
    }
  }

  /** Adds what was counted of the same file elsewhere. */
  void add(FileTally other) {
    rows += other.rows;
    rejected += other.rejected;
    warnings += other.warnings;
    fields.add(other.fields);
  }

  /**
   * Counts problems across rows: a warning, or that a good row is set aside, which happens once.
   */
  Consumer<Problem> counting() {
    return problem -> {
      if (isWarning(problem)) {
        warnings++;
      } else {
        rejected++;
      }
    };
  }

  private static boolean isWarning(Problem problem) {
    return problem.severity() == Severity.WARN;
  }

  List<FieldCount> fields() {
    return fields.counts(file);
  }

  FileCount count() {
    return new FileCount(file, rows, rows - rejected, rejected, warnings);
  }
}
