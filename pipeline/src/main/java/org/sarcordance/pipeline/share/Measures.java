package org.sarcordance.pipeline.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.share.Group.Key;

/** The groups of one measure as partitions: all by registry and by year, registries by facility. */
final class Measures {
  /** The value of a stratum for findings that belong to none of the others. */
  static final String REST = "(none)";

  private static final String ALL = "ALL";
  private static final String FACILITY = "facility";

  private Measures() {}

  /**
   * The partitions of each measure.
   *
   * @param groups those of the strata all, registry, facility, and year over all registries
   */
  static Map<String, List<Partition>> partitions(List<Group> groups) {
    Map<String, List<Group>> byMeasure =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.key().measure(), LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Partition>> partitions = new LinkedHashMap<>();
    byMeasure.forEach((measure, own) -> partitions.put(measure, ofMeasure(own)));
    return partitions;
  }

  private static List<Partition> ofMeasure(List<Group> groups) {
    Group all = with(groups, "all", ALL).get(0);
    List<Group> registries =
        groups.stream().filter(group -> group.key().stratum().equals("registry")).toList();
    List<Partition> partitions = new ArrayList<>();
    partitions.add(partition(all, registries, "registry"));
    partitions.add(partition(all, with(groups, "year", ALL), "year"));
    for (Group registry : registries) {
      List<Group> facilities = with(groups, FACILITY, registry.key().registry());
      partitions.add(partition(registry, facilities, FACILITY));
    }
    return partitions;
  }

  private static List<Group> with(List<Group> groups, String stratum, String registry) {
    return groups.stream()
        .filter(group -> group.key().stratum().equals(stratum))
        .filter(group -> group.key().registry().equals(registry))
        .toList();
  }

  /** What is in no part is a part of its own, for subtraction would tell it. */
  private static Partition partition(Group whole, List<Group> parts, String stratum) {
    Counts named = parts.stream().map(Group::counts).reduce(Counts.ZERO, Counts::plus);
    Counts rest = whole.counts().minus(named);
    List<Group> all = new ArrayList<>(parts);
    if (!rest.equals(Counts.ZERO)) {
      Key key = new Key(whole.key().registry(), whole.key().measure(), stratum, REST);
      all.add(new Group(key, rest, false));
    }
    return new Partition(whole, all);
  }
}
