package org.sarcordance.pipeline.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.sarcordance.pipeline.share.Group.Key;

/**
 * A reader of the published text who knows that parts add up to their whole and that counts are not
 * negative, and wants to know one outcome of the hidden groups of one measure.
 */
final class Attacker {
  private static final double UNKNOWN = Double.POSITIVE_INFINITY;
  private static final double NEAR_ZERO = 1e-9;

  private final List<Key> unknown = new ArrayList<>();
  private final List<double[]> equations = new ArrayList<>();
  private final List<Double> sums = new ArrayList<>();

  Attacker(Release published, String measure, int outcome) {
    Map<Key, Counts> groups = new LinkedHashMap<>();
    published
        .groups()
        .forEach(
            (key, counts) -> {
              if (key.measure().equals(measure)) {
                groups.put(key, counts);
              }
            });
    groups.forEach(
        (key, counts) -> {
          if (counts == null) {
            unknown.add(key);
          }
        });
    groups.keySet().forEach(whole -> addEquations(whole, groups, outcome));
  }

  private void addEquations(Key whole, Map<Key, Counts> groups, int outcome) {
    if (whole.stratum().equals("all")) {
      addEquation(whole, groups, outcome, key -> key.stratum().equals("registry"));
      addEquation(whole, groups, outcome, key -> key.stratum().equals("year"));
    } else if (whole.stratum().equals("registry")) {
      Predicate<Key> own = key -> key.registry().equals(whole.registry());
      addEquation(whole, groups, outcome, own.and(key -> key.stratum().equals("facility")));
    }
  }

  /** The whole less its parts is zero; what is shown goes to the other side. */
  private void addEquation(Key whole, Map<Key, Counts> groups, int outcome, Predicate<Key> isPart) {
    double[] equation = new double[unknown.size()];
    double sum = 0;
    for (Map.Entry<Key, Counts> group : groups.entrySet()) {
      int sign = group.getKey().equals(whole) ? 1 : isPart.test(group.getKey()) ? -1 : 0;
      if (group.getValue() != null) {
        sum -= sign * group.getValue().byOutcome().get(outcome);
      } else if (sign != 0) {
        equation[unknown.indexOf(group.getKey())] = sign;
      }
    }
    equations.add(equation);
    sums.add(sum);
  }

  List<Key> unknown() {
    return unknown;
  }

  /** The hidden groups whose count the equations determine: no solution of them can vary it. */
  List<Key> solved() {
    if (unknown.isEmpty()) {
      return List.of();
    }
    DMatrixRMaj matrix = new DMatrixRMaj(equations.toArray(double[][]::new));
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false, true, false);
    if (!svd.decompose(matrix)) {
      throw new IllegalStateException("No decomposition");
    }
    DMatrixRMaj free = SingularOps_DDRM.nullSpace(svd, null, NEAR_ZERO);
    return IntStream.range(0, unknown.size())
        .filter(
            row ->
                IntStream.range(0, free.numCols)
                    .allMatch(column -> Math.abs(free.get(row, column)) < NEAR_ZERO))
        .mapToObj(unknown::get)
        .toList();
  }

  /** The least and the greatest count that each hidden group can have, by narrowing until still. */
  Map<Key, double[]> bounds() {
    double[] low = new double[unknown.size()];
    double[] high = IntStream.range(0, unknown.size()).mapToDouble(i -> UNKNOWN).toArray();
    boolean narrowed = true;
    while (narrowed) {
      narrowed = false;
      for (int row = 0; row < equations.size(); row++) {
        for (int i = 0; i < unknown.size(); i++) {
          narrowed |= narrow(equations.get(row), sums.get(row), i, low, high);
        }
      }
    }
    Map<Key, double[]> bounds = new LinkedHashMap<>();
    IntStream.range(0, unknown.size())
        .forEach(i -> bounds.put(unknown.get(i), new double[] {low[i], high[i]}));
    return bounds;
  }

  private static boolean narrow(
      double[] equation, double sum, int at, double[] low, double[] high) {
    if (equation[at] == 0) {
      return false;
    }
    double least = sum;
    double most = sum;
    for (int i = 0; i < equation.length; i++) {
      if (i != at && equation[i] != 0) {
        least -= equation[i] > 0 ? high[i] : -low[i];
        most -= equation[i] > 0 ? low[i] : -high[i];
      }
    }
    double from = 0.0 + (equation[at] > 0 ? least : -most);
    double to = 0.0 + (equation[at] > 0 ? most : -least);
    boolean narrowed = from > low[at] || to < high[at];
    low[at] = Math.max(low[at], from);
    high[at] = Math.min(high[at], to);
    return narrowed;
  }
}
