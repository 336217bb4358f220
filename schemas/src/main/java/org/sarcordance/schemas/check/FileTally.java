package org.sarcordance.schemas.check;

import java.util.function.Consumer;
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;

/** Counts the rows of one file while they are read. */
final class FileTally {
  private final String file;
  private long rows;
  private long rejected;
  private long warnings;

  FileTally(String file) {
    this.file = file;
  }

  void add(CheckedRow row) {
    rows++;
    if (row.rejected()) {
      rejected++;
    }
  }

  /** Counts the warnings among problems. */
  Consumer<Problem> warnings() {
    return problem -> {
      if (problem.severity() == Severity.WARN) {
        warnings++;
      }
    };
  }

  /** Counts a good row for each problem, because of which it is set aside. */
  Consumer<Problem> rejections() {
    return problem -> rejected++;
  }

  FileCount count() {
    return new FileCount(file, rows, rows - rejected, rejected, warnings);
  }
}
