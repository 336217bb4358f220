package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The systemic treatment of a case as regimens, which are agents given together.
 *
 * @param regimens the regimens by start, those without any day last
 * @param loose rows with neither regimen id nor day, which may belong to any of them or to none
 */
record Regimens(List<Regimen> regimens, List<Treatment> loose) {

  /** Agents given together, in the order of the file. */
  record Regimen(List<Treatment> rows) {

    /** Whether a regimen id holds it together. */
    boolean isNamed() {
      return rows.stream().anyMatch(row -> row.regimen() != null);
    }

    /** The earliest known start of its rows; NULL when no row has a day. */
    Integer start() {
      return rows.stream()
          .map(Treatment::startDay)
          .filter(Objects::nonNull)
          .min(Integer::compare)
          .orElse(null);
    }
  }

  /**
   * Rows that may belong to a regimen besides its own: the loose ones; and as nobody knows when a
   * named regimen without a day was given, its rows and those without a regimen id may be one
   * regimen.
   */
  List<Treatment> mayBelongTo(Regimen regimen) {
    List<Treatment> rows = new ArrayList<>(loose);
    regimens.stream()
        .filter(other -> other.isNamed() != regimen.isNamed())
        .filter(other -> (other.isNamed() ? other : regimen).start() == null)
        .forEach(other -> rows.addAll(other.rows()));
    return rows;
  }

  /**
   * Rows of one regimen id belong together. A row without one joins the regimen that starts nearest
   * to it, the earlier of two, if that is close enough; the others follow the first of them.
   *
   * @param days how far apart rows without a regimen id may start and still be one regimen
   */
  static Regimens of(List<Treatment> rows, int days) {
    Map<String, List<Treatment>> named = new LinkedHashMap<>();
    List<Treatment> unnamed = new ArrayList<>();
    List<Treatment> loose = new ArrayList<>();
    for (Treatment row : rows) {
      if (row.regimen() != null) {
        named.computeIfAbsent(row.regimen(), id -> new ArrayList<>()).add(row);
      } else {
        (row.startDay() == null ? loose : unnamed).add(row);
      }
    }
    unnamed.sort(Comparator.comparing(Treatment::startDay));
    List<Regimen> regimens = new ArrayList<>();
    named.values().forEach(members -> regimens.add(new Regimen(members)));
    regimens.addAll(join(unnamed, List.copyOf(regimens), days));
    regimens.sort(
        Comparator.comparing(Regimen::start, Comparator.nullsLast(Comparator.naturalOrder())));
    return new Regimens(List.copyOf(regimens), List.copyOf(loose));
  }

  /** Adds each row to the regimen that it joins; gives the regimens of those that join none. */
  private static List<Regimen> join(List<Treatment> unnamed, List<Regimen> named, int days) {
    Map<Regimen, Integer> starts = new IdentityHashMap<>();
    named.stream()
        .filter(regimen -> regimen.start() != null)
        .forEach(regimen -> starts.put(regimen, regimen.start()));
    List<Regimen> own = new ArrayList<>();
    for (Treatment row : unnamed) {
      Optional<Regimen> nearest = nearest(row, named, starts, days);
      if (nearest.isPresent()) {
        nearest.get().rows().add(row);
      } else if (!own.isEmpty() && row.startDay() - own.get(own.size() - 1).start() <= days) {
        own.get(own.size() - 1).rows().add(row);
      } else {
        own.add(new Regimen(new ArrayList<>(List.of(row))));
      }
    }
    return own;
  }

  private static Optional<Regimen> nearest(
      Treatment row, List<Regimen> named, Map<Regimen, Integer> starts, int days) {
    return named.stream()
        .filter(starts::containsKey)
        .filter(regimen -> Math.abs(starts.get(regimen) - row.startDay()) <= days)
        .min(
            Comparator.<Regimen>comparingInt(
                    regimen -> Math.abs(starts.get(regimen) - row.startDay()))
                .thenComparing(starts::get));
  }
}
