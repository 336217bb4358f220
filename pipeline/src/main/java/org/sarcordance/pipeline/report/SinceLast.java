package org.sarcordance.pipeline.report;

import java.util.Arrays;
import java.util.List;
import org.sarcordance.pipeline.report.RunFacts.MeasureText;

/**
 * What changed since the previous run.
 *
 * @param counts how many findings changed, by kind and cause
 * @param items the first of them, in the order of kinds
 */
public record SinceLast(List<Count> counts, List<Item> items) {
  static final SinceLast NOTHING = new SinceLast(List.of(), List.of());

  public SinceLast {
    counts = List.copyOf(counts);
    items = List.copyOf(items);
  }

  /** What a change means for who works down the findings. */
  public enum Kind {
    NEW("New", "not met now"),
    RESOLVED("Resolved", "not met before"),
    RECLASSIFIED("Reclassified", "any other change of an answer");

    private final String title;
    private final String meaning;

    Kind(String title, String meaning) {
      this.title = title;
      this.meaning = meaning;
    }

    String title() {
      return title;
    }

    String meaning() {
      return meaning;
    }

    static Kind of(String before, String after) {
      if ("NOT_MET".equals(after)) {
        return NEW;
      }
      return "NOT_MET".equals(before) ? RESOLVED : RECLASSIFIED;
    }
  }

  /** Why a finding changed: the case's own data, the rules, or the days that went by. */
  public enum Cause {
    DATA,
    RULES,
    TIME
  }

  /** The number of findings that changed in one way for one cause. */
  public record Count(Kind kind, Cause cause, long number) {}

  /**
   * A finding that changed.
   *
   * @param before its outcome in the previous run, NULL where it had none
   * @param after its outcome now, NULL where it has none
   */
  public record Item(
      Kind kind, Cause cause, String caseId, MeasureText measure, String before, String after) {}

  long total() {
    return counts.stream().mapToLong(Count::number).sum();
  }

  long number(Kind kind) {
    return counts.stream().filter(it -> it.kind() == kind).mapToLong(Count::number).sum();
  }

  long number(Kind kind, Cause cause) {
    return counts.stream()
        .filter(it -> it.kind() == kind && it.cause() == cause)
        .mapToLong(Count::number)
        .sum();
  }

  List<Kind> kinds() {
    return Arrays.stream(Kind.values()).filter(kind -> number(kind) > 0).toList();
  }
}
