package org.sarcordance.pipeline.share;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.share.Group.Key;
import org.sarcordance.pipeline.tables.MeasureColumns;

/**
 * The counts that may be published, by measure and stratum; NULL where a group is hidden.
 *
 * <p>It holds the strata all, registry, facility, and year over all registries, and in each
 * partition a group {@code (none)} for findings that belong to no facility.
 */
public final class Release {
  private final Map<Key, Counts> groups;

  Release(Map<Key, Counts> groups) {
    this.groups = new LinkedHashMap<>(groups);
  }

  /**
   * The release of a run. Runs an action.
   *
   * @param measures the table {@code measures}
   */
  public static Release of(Dataset<Row> measures) {
    return of(
        measures.where("stratum <> 'year' OR registry = 'ALL'").collectAsList().stream()
            .map(Release::group)
            .toList());
  }

  static Release of(List<Group> groups) {
    Map<Key, Counts> shown = new LinkedHashMap<>();
    for (List<Partition> measure : Measures.partitions(groups).values()) {
      Set<Key> hidden = Hiding.in(measure);
      for (Group group : inOrder(measure)) {
        shown.put(group.key(), hidden.contains(group.key()) ? null : group.counts());
      }
    }
    return new Release(shown);
  }

  private static Iterable<Group> inOrder(List<Partition> partitions) {
    Stream<Group> groups =
        partitions.stream()
            .flatMap(it -> Stream.concat(Stream.of(it.whole()), it.parts().stream()))
            .sorted(
                Comparator.comparing((Group group) -> group.key().registry())
                    .thenComparing(group -> group.key().stratum())
                    .thenComparing(group -> group.key().value()));
    return groups.collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  private static Group group(Row row) {
    Key key =
        new Key(
            row.getAs(MeasureColumns.REGISTRY),
            row.getAs(MeasureColumns.MEASURE_ID),
            row.getAs(MeasureColumns.STRATUM),
            row.getAs(MeasureColumns.STRATUM_VALUE));
    List<Long> counts = Counts.COLUMNS.stream().map(row::<Long>getAs).toList();
    return new Group(key, new Counts(counts), row.getAs(MeasureColumns.SUPPRESSED));
  }

  Map<Key, Counts> groups() {
    return groups;
  }

  /** Whether the counts of a measure over all registries are shown. */
  public boolean shows(String measure) {
    return groups.get(new Key("ALL", measure, "all", "ALL")) != null;
  }

  /** How many groups are hidden. */
  public long hidden() {
    return groups.values().stream().filter(counts -> counts == null).count();
  }

  /** How many groups there are. */
  public long size() {
    return groups.size();
  }
}
