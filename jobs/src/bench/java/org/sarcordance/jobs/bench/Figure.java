package org.sarcordance.jobs.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What one part of a process took. Processes tell each other figures as lines of text.
 *
 * @param part the part
 * @param wall seconds on the clock
 * @param cpu seconds of processor time
 * @param megabytes the most memory the process had held when the part ended
 * @param bytes what the part wrote; 0 where that is not counted
 */
record Figure(String part, double wall, double cpu, long megabytes, long bytes) {
  private static final String MARK = "figure";
  private static final String SEPARATOR = "\t";

  /** The line that another process reads. */
  String line() {
    return String.format(
        Locale.ROOT, "%s\t%s\t%.3f\t%.3f\t%d\t%d", MARK, part, wall, cpu, megabytes, bytes);
  }

  /** The figure of a line; nothing where the line is something else. */
  static Optional<Figure> of(String line) {
    String[] fields = line.split(SEPARATOR);
    if (!fields[0].equals(MARK)) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure(
            fields[1],
            Double.parseDouble(fields[2]),
            Double.parseDouble(fields[3]),
            Long.parseLong(fields[4]),
            Long.parseLong(fields[5])));
  }

  /** The medians of figures of one part, each for itself. */
  static Figure median(List<Figure> figures) {
    return new Figure(
        figures.get(0).part(),
        median(figures, Figure::wall),
        median(figures, Figure::cpu),
        (long) median(figures, Figure::megabytes),
        (long) median(figures, Figure::bytes));
  }

  private static double median(List<Figure> figures, ToDoubleFunction<Figure> value) {
    return figures.stream()
        .mapToDouble(value)
        .sorted()
        .skip((figures.size() - 1) / 2)
        .findFirst()
        .orElseThrow();
  }
}
