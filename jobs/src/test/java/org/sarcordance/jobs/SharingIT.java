package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Releases of a real run. */
@ExtendWith(SparkExtension.class)
class SharingIT {
  private static final Pattern SHOWN = Pattern.compile("(?m)^(.*,false),(\\d+),(\\d+),");

  @TempDir Path releases;

  private Sharing.Result share(SparkSession spark) {
    return SampleRun.of(spark).audit(spark, Optional.of(releases.toString())).sharing().get();
  }

  private Path only() throws IOException {
    try (Stream<Path> folders = Files.list(releases)) {
      List<Path> found = folders.toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }

  @Test
  void holdsAggregatesOnlyAndNoSmallCount(SparkSession spark) throws IOException {
    assertThat(share(spark).isRefused()).isFalse();
    try (Stream<Path> files = Files.list(only())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.endsWith(".crc"))
          .containsExactlyInAnyOrder("measures.csv", "index.html");
    }
    assertThat(
            DuckDb.alone()
                .ask(
                    """
                SELECT * FROM read_csv('%s/measures.csv')
                WHERE NOT hidden AND list_aggregate(list_transform(
                  [n_population, n_met, n_not_met, n_exception, n_excluded, n_not_yet_due,
                   n_indeterminate], lambda n: (n BETWEEN 1 AND 4)::INT), 'sum') > 0
                """
                        .formatted(only())))
        .isEmpty();
    assertThat(Files.readString(only().resolve("index.html")))
        .contains("Release of ")
        .doesNotContain("R01-C", "cases.csv");
  }

  @Test
  void theSameRunMayBeSharedAgain(SparkSession spark) throws IOException {
    share(spark);
    String first = Files.readString(only().resolve("measures.csv"));
    assertThat(share(spark).isRefused()).isFalse();
    assertThat(Files.readString(only().resolve("measures.csv"))).isEqualTo(first);
  }

  /** The release of an earlier day had one more concordant answer in a group. */
  @Test
  void refusesWhenACountMovedByAFew(SparkSession spark) throws IOException {
    share(spark);
    Path earlier = Files.move(only(), releases.resolve("2020-01-31"));
    Path table = earlier.resolve("measures.csv");
    String text = Files.readString(table);
    String moved =
        SHOWN
            .matcher(text)
            .replaceFirst(
                line ->
                    "%s,%d,%d,"
                        .formatted(
                            line.group(1),
                            Long.parseLong(line.group(2)) + 1,
                            Long.parseLong(line.group(3)) + 1));
    Files.writeString(table, moved);
    Files.deleteIfExists(earlier.resolve(".measures.csv.crc"));

    Sharing.Result result = share(spark);
    assertThat(result.isRefused()).isTrue();
    assertThat(result.message())
        .startsWith(
            "Cannot share this run: since the release of 2020-01-31, counts moved by 1 to 4");
    only();
  }
}
