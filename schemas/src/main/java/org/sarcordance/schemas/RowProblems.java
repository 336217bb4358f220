package org.sarcordance.schemas;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sarcordance.schemas.CsvRecord.Damage;

/** Words every problem of a row, so that the voice can be reviewed in one place. */
final class RowProblems {
  private static final Map<String, String> UNITS =
      Map.of("mm", "millimetres", "day", "days", "year", "years");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,2}[.,][0-9]{1,2}");

  private final String file;
  private final Severity rejection;

  RowProblems(String file, Severity rejection) {
    this.file = file;
    this.rejection = rejection;
  }

  Problem blank(long line, Field field) {
    String message = field.name() + " is blank, but must be filled.";
    return new Problem(
        file, line, field.name(), null, "required", rejection, message, fix(field, ""));
  }

  Problem notWhole(long line, Field field, String value) {
    String of = field.unit().map(unit -> " of " + UNITS.getOrDefault(unit, unit)).orElse("");
    boolean maybeCentimetres =
        field.unit().filter("mm"::equals).isPresent() && DECIMAL.matcher(value).matches();
    String hint = maybeCentimetres ? "Is it in cm? Multiply by 10." : "";
    return of(line, field, value, "type", "is not a whole number" + of, hint);
  }

  Problem notNumber(long line, Field field, String value) {
    return of(line, field, value, "type", "is not a number with a decimal point", "");
  }

  Problem notCode(long line, Field field, String value) {
    String hint =
        Optional.of(field)
            .filter(it -> !it.hints().hidden())
            .flatMap(it -> ShownValue.closest(value, it.constraints().codes()))
            .map(code -> "Closest: " + code + ".")
            .orElse("");
    return of(line, field, value, "code", "is not one of its codes", hint);
  }

  Problem outside(long line, Field field, String value) {
    return of(line, field, value, "range", "is out of range", "");
  }

  Problem otherForm(long line, Field field, String value) {
    return of(line, field, value, "pattern", "does not have the form of this field", "");
  }

  Problem unusual(long line, Field field, Object value) {
    Usual usual = field.hints().usual();
    String message = field.name() + " = " + value + " " + usual.message() + ".";
    String shown = String.valueOf(value);
    return new Problem(
        file, line, field.name(), shown, "usual", Severity.WARN, message, usual.remedy());
  }

  Problem damage(long line, Damage damage) {
    return switch (damage) {
      case EMPTY -> structure(line, "empty_line", "the line is empty.", "Remove it.");
      case ENCODING ->
          structure(
              line, "encoding", "the line is not UTF-8 text.", "Export the file again as UTF-8.");
      case TOO_LONG ->
          structure(
              line,
              "too_long",
              "the line is longer than " + LineReader.LONGEST_LINE + " characters.",
              "Look for a quote that does not close or a missing line end.");
      case CUT_OFF ->
          structure(
              line,
              "cut_off",
              "the file ends in the middle of this line.",
              "Send the file again; it may have been cut on the way.");
      case QUOTES ->
          structure(
              line,
              "quotes",
              "the line has a quote that does not close or stands beside other text.",
              "Quote the whole value and write a quote inside it twice.");
    };
  }

  Problem width(long line, int found, int expected) {
    return structure(
        line,
        "field_count",
        "the line has " + found + " fields, the header has " + expected + ".",
        "Look for a missing or extra comma; quote a value that holds a comma.");
  }

  Problem repeatedHeader(long line) {
    return structure(line, "header_repeated", "the line repeats the header.", "Remove it.");
  }

  private Problem structure(long line, String rule, String message, String remedy) {
    return new Problem(file, line, null, null, rule, rejection, message, remedy);
  }

  private Problem of(
      long line, Field field, String value, String rule, String finding, String hint) {
    String shown = ShownValue.of(field, value);
    String found = shown == null ? field.name() + ": the value" : field.name() + " = " + shown;
    String allowed = field.constraints().allowed();
    String message = found + " " + finding + (allowed.isEmpty() ? "." : " (" + allowed + ").");
    return new Problem(
        file, line, field.name(), shown, rule, rejection, message, fix(field, value, hint));
  }

  private static String fix(Field field, String value, String hint) {
    if (!value.equals(value.strip())) {
      return "Remove the blanks around it.";
    }
    return fix(field, hint);
  }

  private static String fix(Field field, String hint) {
    if (!hint.isEmpty()) {
      return hint;
    }
    String remedy = field.hints().remedy();
    return remedy != null ? remedy : "Expected: " + field.description();
  }
}
