package org.sarcordance.pipeline.report;

import java.util.Locale;
import org.sarcordance.pipeline.rules.MeasureTypes;

/** The words and numbers of a page as people read them. */
final class Words {
  private static final String NONE = "–";

  private Words() {}

  /** A proportion as a percentage with one decimal; a dash where there is none. */
  static String percent(Double proportion) {
    return proportion == null ? NONE : String.format(Locale.ROOT, "%.1f\u00a0%%", proportion * 100);
  }

  /** Two proportions as a range of percentages; a dash where there is none. */
  static String range(Double low, Double high) {
    return low == null || high == null
        ? NONE
        : String.format(Locale.ROOT, "%.1f–%.1f\u00a0%%", low * 100, high * 100);
  }

  /** A part of a whole as a percentage; a dash where one is hidden or the whole is empty. */
  static String share(Figure part, Figure whole) {
    boolean known = part.shown() && whole.shown() && whole.value() > 0;
    return percent(known ? (double) part.value() / whole.value() : null);
  }

  /** A count with its noun in the right number. */
  static String count(long number, String one, String many) {
    return Figure.of(number) + " " + (number == 1 ? one : many);
  }

  /** The rate of a measure in a sentence. */
  static String concordant(ReportModel.MeasureLine line) {
    ReportModel.Outcomes counts = line.outcomes();
    if (counts.decided() == 0) {
      return "No answer is decided, so there is no rate.";
    }
    return "%s of %s concordant (95\u00a0%% interval %s)."
        .formatted(
            Figure.of(counts.met()),
            count(counts.decided(), "decided answer is", "decided answers are"),
            range(line.statistics().ciLow(), line.statistics().ciHigh()));
  }

  /** How many of so many comparisons are beyond limits of this error by chance. */
  static String expected(long comparisons, double error) {
    double expected = comparisons * error;
    return expected < 0.1 ? "none" : "about " + decimal(expected);
  }

  /** A proportion as a whole percentage. */
  static String whole(double proportion) {
    return Math.round(proportion * 100) + "\u00a0%";
  }

  /** A number with one decimal. */
  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /** An outcome as people say it. */
  static String outcome(String code) {
    return switch (code == null ? "" : code) {
      case "MET" -> "concordant";
      case "NOT_MET" -> "deviation";
      case "EXCEPTION" -> "exception";
      case "EXCLUDED" -> "excluded";
      case "NOT_YET_DUE" -> "not yet due";
      case "INDETERMINATE" -> "undecided";
      default -> "no such question";
    };
  }

  static String type(String code) {
    return MeasureTypes.word(code);
  }

  static String strength(String code) {
    return switch (code == null ? "" : code) {
      case "S" -> "strong";
      case "M" -> "moderate";
      case "W" -> "weak";
      case "S/M" -> "strong or moderate";
      default -> "not rated";
    };
  }

  static String severity(String code) {
    return switch (code) {
      case "REFUSE_EXTRACT" -> "extract refused";
      case "REJECT_CASE" -> "case set aside";
      case "REJECT_ROW" -> "row set aside, counts as unknown";
      case "WARN" -> "used as it stands";
      default -> code;
    };
  }

  static String step(String code) {
    return switch (code) {
      case "admit" -> "Admit: rows that pass the checks";
      case "conform" -> "Conform: rows joined to their case";
      case "derive" -> "Derive: cases in the cohort";
      case "evaluate" -> "Evaluate: answers, one a case and measure that applies";
      case "measure" -> "Measure: answers in a rate";
      default -> code;
    };
  }
}
