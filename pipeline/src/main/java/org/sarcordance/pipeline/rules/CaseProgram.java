package org.sarcordance.pipeline.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Rules as one function of a case: the columns that rules read in, the columns asked for out. The
 * values of a case stand in one array, to which each rule adds; nothing is copied from rule to
 * rule.
 */
final class CaseProgram implements CaseFunction {

  /**
   * A rule whose inputs are worked out.
   *
   * @param function what gives the values; NULL for an expression, which is its own value
   * @param guard the input that must hold for the rule to count, or {@link #NONE}
   * @param inputs the first of its inputs, those of one rule standing together
   * @param gives where in the array its values go, in the order of the function's struct; one that
   *     nobody asked for goes to {@link #NONE}
   * @param isStruct whether the function gives a struct, with a field for each place
   */
  record Step(
      CaseFunction function, int guard, int inputs, int count, int[] gives, boolean isStruct)
      implements Serializable {
    static final int NONE = -1;

    private void run(Object[] given, Object[] values) {
      if (guard != NONE && !Boolean.TRUE.equals(given[guard])) {
        return;
      }
      if (function == null) {
        values[gives[0]] = given[inputs];
        return;
      }
      Object result = function.apply(Arrays.copyOfRange(given, inputs, inputs + count));
      if (!isStruct) {
        values[gives[0]] = FunctionColumn.held(result);
        return;
      }
      Object[] fields = (Object[]) result;
      for (int i = 0; i < gives.length; i++) {
        if (gives[i] != NONE) {
          values[gives[i]] = fields == null ? null : FunctionColumn.held(fields[i]);
        }
      }
    }
  }

  /** Rules that need nothing from each other: all of them read before one gives. */
  record Layer(BoundExpressions inputs, List<Step> steps) implements Serializable {
    private void run(Object[] values) {
      Object[] given = inputs.evaluate(values);
      for (Step step : steps) {
        step.run(given, values);
      }
    }
  }

  /**
   * The columns asked for.
   *
   * @param columns where their values stand
   * @param rest where the values of the fields of a last column stand, which is a struct; empty
   *     where there is none
   */
  record Asked(int[] columns, int[] rest) implements Serializable {
    private Object[] of(Object[] values) {
      Object[] asked = new Object[columns.length + (rest.length == 0 ? 0 : 1)];
      copy(values, columns, asked);
      if (rest.length > 0) {
        Object[] fields = new Object[rest.length];
        copy(values, rest, fields);
        asked[columns.length] = fields;
      }
      return asked;
    }

    private static void copy(Object[] values, int[] from, Object[] to) {
      for (int i = 0; i < from.length; i++) {
        to[i] = values[from[i]];
      }
    }
  }

  private final int width;
  private final ArrayList<Layer> layers;
  private final Asked asked;

  /**
   * A program.
   *
   * @param width how many values a case has in the end
   */
  CaseProgram(int width, List<Layer> layers, Asked asked) {
    this.width = width;
    this.layers = new ArrayList<>(layers);
    this.asked = asked;
  }

  /** A list of one struct, so that its fields become columns without another copy. */
  @Override
  public Object apply(Object[] inputs) {
    Object[] values = Arrays.copyOf(inputs, width);
    for (Layer layer : layers) {
      layer.run(values);
    }
    return Collections.singletonList((Object) asked.of(values));
  }

  @Override
  public String toString() {
    return "rules in " + layers.size() + " layers";
  }
}
