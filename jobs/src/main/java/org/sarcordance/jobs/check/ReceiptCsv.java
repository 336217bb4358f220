package org.sarcordance.jobs.check;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.check.FieldCount;
import org.sarcordance.schemas.check.ProblemGroup;
import org.sarcordance.schemas.check.Receipt;

/**
 * A receipt as a sheet to work through: one line for each kind of problem, the worst first, then
 * one for each field in which something is missing, the one on which most answers hang first.
 */
final class ReceiptCsv {
  private static final String HEADER =
      "kind,file,column,rule,count,first_lines,values,answers,message,remedy,done\r\n";

  private ReceiptCsv() {}

  static String of(Receipt receipt) {
    Stream<String> problems =
        receipt.problems().stream()
            .sorted((left, right) -> left.first().severity().compareTo(right.first().severity()))
            .map(ReceiptCsv::line);
    Stream<String> fields = receipt.fixFirst().stream().map(ReceiptCsv::line);
    return HEADER + Stream.concat(problems, fields).collect(Collectors.joining());
  }

  private static String line(ProblemGroup group) {
    Problem first = group.first();
    String lines = group.lines().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return line(
        first.severity(),
        first.file(),
        first.column(),
        first.rule(),
        group.count(),
        lines,
        String.join("; ", group.values()),
        "",
        first.message(),
        first.remedy());
  }

  private static String line(FieldCount field) {
    String message =
        "%s is blank in %d of %d rows; %d measures need it."
            .formatted(field.field(), field.missing(), field.rows(), field.measures());
    String remedy = "Fill it where it is known; some blanks may be right.";
    return line(
        "MISSING",
        field.file(),
        field.field(),
        "",
        field.missing(),
        "",
        "",
        field.answers(),
        message,
        remedy);
  }

  private static String line(Object... cells) {
    return Stream.of(cells)
            .map(cell -> ProblemsCsv.cell(Objects.toString(cell, "")))
            .collect(Collectors.joining(","))
        + ",\r\n";
  }
}
