package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Dated rows that were started together: those with one regimen id, and rows without an id that
 * start near them or near each other.
 *
 * @param id the regimen id; NULL where no row has one
 * @param start the day on which the first of them started
 */
record SameStart(String id, int start, List<Treatment> rows) {

  /**
   * Groups dated rows. A row without an id joins the group that starts nearest, then earlier, if it
   * is near enough.
   *
   * @param withinDays how far apart rows without an id may start
   */
  static List<SameStart> groups(List<Treatment> rows, int withinDays) {
    List<Treatment> ordered =
        rows.stream()
            .filter(row -> row.startDay() != null)
            .sorted(Comparator.comparing(Treatment::startDay))
            .toList();
    List<SameStart> groups = new ArrayList<>();
    for (Treatment row : ordered) {
      if (row.regimen() != null) {
        named(groups, row).rows().add(row);
      }
    }
    for (Treatment row : ordered) {
      if (row.regimen() == null) {
        near(groups, row, withinDays).rows().add(row);
      }
    }
    return groups;
  }

  private static SameStart named(List<SameStart> groups, Treatment row) {
    return groups.stream()
        .filter(group -> row.regimen().equals(group.id()))
        .findFirst()
        .orElseGet(() -> added(groups, row));
  }

  private static SameStart near(List<SameStart> groups, Treatment row, int withinDays) {
    return groups.stream()
        .filter(group -> group.distance(row) <= withinDays)
        .min(
            Comparator.comparing((SameStart group) -> group.distance(row))
                .thenComparing(SameStart::start))
        .orElseGet(() -> added(groups, row));
  }

  private int distance(Treatment row) {
    return Math.abs(start - row.startDay());
  }

  private static SameStart added(List<SameStart> groups, Treatment row) {
    SameStart group = new SameStart(row.regimen(), row.startDay(), new ArrayList<>());
    groups.add(group);
    return group;
  }
}
