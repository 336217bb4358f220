package org.sarcordance.jobs.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is drawn and how often, by name; each name has its source in its data file. */
final class Parameters {
  private final Map<String, Choice<String>> choices = new LinkedHashMap<>();
  private final Map<String, Quantiles> quantiles = new LinkedHashMap<>();
  private final Map<String, Double> rates = new LinkedHashMap<>();
  private final Map<String, Integer> limits = new LinkedHashMap<>();

  Parameters() {
    SampleFiles.groups("choices.csv", "name").forEach((name, rows) -> choices.put(name, of(rows)));
    SampleFiles.rows("quantiles.csv").forEach(row -> quantiles.put(row.get("name"), line(row)));
    SampleFiles.rows("rates.csv")
        .forEach(row -> rates.put(row.get("rate"), Double.valueOf(row.get("value"))));
    SampleFiles.rows("limits.csv")
        .forEach(row -> limits.put(row.get("limit"), Integer.valueOf(row.get("value"))));
  }

  Choice<String> choice(String name) {
    return known(choices, name, "choices.csv");
  }

  Quantiles quantiles(String name) {
    return known(quantiles, name, "quantiles.csv");
  }

  boolean hasQuantiles(String name) {
    return quantiles.containsKey(name);
  }

  double rate(String name) {
    return known(rates, name, "rates.csv");
  }

  int limit(String name) {
    return known(limits, name, "limits.csv");
  }

  /** Values with the weights in the column {@code weight}. */
  static <T> Choice<T> weighted(
      List<Map<String, String>> rows, String weight, Function<Map<String, String>, T> value) {
    return Choice.of(rows, value, row -> Double.parseDouble(row.get(weight)));
  }

  private static Choice<String> of(List<Map<String, String>> rows) {
    return weighted(rows, "weight", row -> row.get("value"));
  }

  private static Quantiles line(Map<String, String> row) {
    return new Quantiles(
        Quantiles.COLUMNS.stream().mapToDouble(p -> Double.parseDouble(row.get(p))).toArray());
  }

  private static <T> T known(Map<String, T> values, String name, String file) {
    T value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("Bug: " + file + " has no " + name);
    }
    return value;
  }
}
