package org.sarcordance.jobs.sample;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Values with weights: each is drawn as often as its share of all weights. */
final class Choice<T> {
  private final List<T> values;
  private final double[] upTo;

  private Choice(List<T> values, double[] upTo) {
    this.values = values;
    this.upTo = upTo;
  }

  static <R, T> Choice<T> of(List<R> rows, Function<R, T> value, ToDoubleFunction<R> weight) {
    double[] upTo = new double[rows.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += weight.applyAsDouble(rows.get(i));
      upTo[i] = sum;
    }
    return new Choice<>(rows.stream().map(value).toList(), upTo);
  }

  T draw(Draw draw) {
    double at = draw.next() * total();
    int i = 0;
    while (i < upTo.length - 1 && at >= upTo[i]) {
      i++;
    }
    return values.get(i);
  }

  double total() {
    return upTo[upTo.length - 1];
  }
}
