package org.sarcordance.jobs.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.schemas.Problem;

/** Writes problems one a line, so that a spreadsheet opens them and runs nothing in them. */
final class ProblemsCsv {
  private static final String HEADER =
      "file,line,column,value,rule,severity,message,remedy,done\r\n";

  private final Writer writer;

  /** Writes the header; the writer is closed by its owner. */
  ProblemsCsv(Writer writer) {
    this.writer = writer;
    write(HEADER);
  }

  void add(Problem problem) {
    String cells =
        Stream.of(
                problem.file(),
                problem.line(),
                problem.column(),
                problem.value(),
                problem.rule(),
                problem.severity(),
                problem.message(),
                problem.remedy(),
                "")
            .map(value -> cell(Objects.toString(value, "")))
            .collect(Collectors.joining(","));
    write(cells + "\r\n");
  }

  /** A cell that starts like a formula gets an apostrophe, which spreadsheets take as text. */
  static String cell(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    String safe = isFormula ? "'" + text : text;
    boolean needsQuotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ');
    return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private void write(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
