package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the header of a file: the columns it must have, and those it must not. */
final class HeaderCheck {
  private static final String NO_HEADER = "header";
  private static final String MISSING = "column_missing";
  private static final String DELIMITER = "delimiter";
  private static final String MANY = "column_count";

  /** Far more than any table has, so a header of data or noise is told once. */
  private static final int MOST_COLUMNS = 500;

  private static final String IDENTIFIER = "identifier";

  private static final String HEADER_REMEDY =
      "Write the names of the columns, separated by commas, into the first line.";

  private final TableSchema schema;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private HeaderCheck(TableSchema schema, String file) {
    this.schema = schema;
    this.file = file;
  }

  /** Everything wrong with the header; a header that cannot be read is NULL or damaged. */
  static List<Problem> problems(TableSchema schema, String file, CsvRecord header) {
    HeaderCheck check = new HeaderCheck(schema, file);
    if (header != null && header.damage() == CsvRecord.Damage.ENCODING) {
      check.refuse(
          null,
          NO_HEADER,
          "the file is not UTF-8 text.",
          "Export it again as UTF-8; spreadsheets call it CSV UTF-8.");
    } else if (header == null || header.damage() != null) {
      check.refuse(null, NO_HEADER, "there is no header that can be read.", HEADER_REMEDY);
    } else if (header.cells().size() > MOST_COLUMNS) {
      check.tooMany(header.cells().size());
    } else if (header.cells().stream().noneMatch(schema.names()::contains)) {
      check.noKnownColumn(header.cells());
    } else {
      check.missing(header.cells());
      check.superfluous(header.cells());
    }
    return List.copyOf(check.problems);
  }

  /** Whether the rows cannot be checked without the problem of this rule being solved. */
  static boolean isFatal(String rule) {
    return rule.equals(NO_HEADER)
        || rule.equals(MISSING)
        || rule.equals(DELIMITER)
        || rule.equals(MANY);
  }

  private void tooMany(int columns) {
    String message = "the header has %d columns, at most %d are read.";
    refuse(
        null,
        MANY,
        message.formatted(columns, MOST_COLUMNS),
        "Export the columns of the table alone.");
  }

  /** The first line is data, or its names are not parted by commas: it is not shown. */
  private void noKnownColumn(List<String> columns) {
    String line = String.join(",", columns);
    boolean isParted = schema.names().stream().filter(line::contains).count() > 1;
    if (isParted) {
      refuse(
          null,
          DELIMITER,
          "the names of the columns are not separated by commas.",
          "Export the file with commas; semicolons and tabs are not read.");
    } else {
      String message = "the first line has none of the columns of this table.";
      refuse(null, NO_HEADER, message, HEADER_REMEDY);
    }
  }

  private void missing(List<String> columns) {
    for (Field field : schema.fields()) {
      if (field.columnRequired() && !columns.contains(field.name())) {
        String item = field.naaccr().map(number -> " (NAACCR " + number + ")").orElse("");
        refuse(
            field.name(),
            MISSING,
            "missing column " + field.name() + item + ". Found " + columns.size() + " columns.",
            "Export it under this name.");
      }
    }
  }

  private void superfluous(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (column.isBlank()) {
        String message = "column " + (i + 1) + " has no name.";
        refuse(null, "column_unnamed", message, "Name it or remove it.");
      } else if (!seen.add(column)) {
        String message = "column " + shown(column) + " occurs twice.";
        refuse(shown(column), "column_twice", message, "Remove one of them.");
      } else if (!schema.names().contains(column)) {
        unknown(column);
      }
    }
  }

  private void unknown(String column) {
    String shown = shown(column);
    String token = IdentifierNames.token(column).orElse(null);
    if (token != null) {
      String message = "column " + shown + " may identify people (" + token + ").";
      refuse(shown, IDENTIFIER, message, "Remove it from the extract before sending it.");
    } else if (IdentifierGate.kind(column) != null) {
      refuse(
          null,
          IDENTIFIER,
          "the name of a column may identify a person and is not shown here.",
          "Write the names of the columns into the first line, never data.");
    } else {
      String message = "column " + shown + " is not part of this table and is ignored.";
      add(shown, "column_unknown", Severity.WARN, message, remedyOfUnknown(column));
    }
  }

  private String remedyOfUnknown(String column) {
    return ShownValue.closest(column, schema.names())
        .map(name -> "Closest: " + name + ".")
        .orElse("Remove it, or leave it if it does no harm.");
  }

  /** Long names, odd ones and those that look like identifiers are not names but data. */
  static String shown(String column) {
    boolean isName = column.matches("[\\p{L}0-9_ .-]{1,40}") && IdentifierGate.kind(column) == null;
    return isName ? column : "with an unreadable name";
  }

  private void refuse(String column, String rule, String message, String remedy) {
    add(column, rule, Severity.REFUSE_EXTRACT, message, remedy);
  }

  private void add(String column, String rule, Severity severity, String message, String remedy) {
    problems.add(new Problem(file, 1L, column, null, rule, severity, message, remedy));
  }
}
