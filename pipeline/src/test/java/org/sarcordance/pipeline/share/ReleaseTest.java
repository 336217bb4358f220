package org.sarcordance.pipeline.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarcordance.pipeline.share.Group.Key;

class ReleaseTest {
  private static final int OUTCOMES = Counts.COLUMNS.size();

  /** One finding a line: registry, facility (- for none), year; with its outcome and how many. */
  private final Map<List<String>, Integer> findings = new LinkedHashMap<>();

  private ReleaseTest add(String registry, String facility, String year, int outcome, int number) {
    findings.merge(
        List.of(registry, facility, year, String.valueOf(outcome)), number, Integer::sum);
    return this;
  }

  private List<Group> groups() {
    Map<Key, Counts> counts = new LinkedHashMap<>();
    counts.put(new Key("ALL", "M", "all", "ALL"), Counts.ZERO);
    findings.forEach(
        (finding, number) -> {
          long[] one = new long[OUTCOMES];
          one[Integer.parseInt(finding.get(3))] = number;
          String registry = finding.get(0);
          List<Key> keys = new ArrayList<>();
          keys.add(new Key("ALL", "M", "all", "ALL"));
          keys.add(new Key("ALL", "M", "year", finding.get(2)));
          keys.add(new Key(registry, "M", "registry", registry));
          if (!finding.get(1).equals("-")) {
            keys.add(new Key(registry, "M", "facility", finding.get(1)));
          }
          keys.forEach(key -> counts.merge(key, Counts.of(one), Counts::plus));
        });
    return counts.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue(), isSmallFacility(group)))
        .toList();
  }

  private static boolean isSmallFacility(Map.Entry<Key, Counts> group) {
    Counts counts = group.getValue();
    return group.getKey().stratum().equals("facility") && counts.met() + counts.notMet() < 10;
  }

  private List<String> hidden() {
    return Release.of(groups()).groups().entrySet().stream()
        .filter(group -> group.getValue() == null)
        .map(group -> group.getKey().stratum() + " " + group.getKey().value())
        .toList();
  }

  @Test
  void hidesASmallGroupAndTheSmallestBesideIt() {
    add("R01", "A", "2020", 0, 40).add("R01", "A", "2020", 1, 20);
    add("R01", "B", "2020", 0, 30).add("R01", "B", "2020", 1, 10);
    add("R01", "C", "2020", 0, 12).add("R01", "C", "2020", 1, 3);
    assertThat(hidden()).containsExactly("facility B", "facility C");
  }

  /** B and C together have 4 deviations, which subtraction would tell, so A must go too. */
  @Test
  void hidesUntilTheSumOfTheHiddenIsNotSmall() {
    add("R01", "A", "2020", 0, 40).add("R01", "A", "2020", 1, 20);
    add("R01", "D", "2020", 0, 50).add("R01", "D", "2020", 1, 25);
    add("R01", "B", "2020", 0, 30).add("R01", "B", "2020", 1, 1);
    add("R01", "C", "2020", 0, 12).add("R01", "C", "2020", 1, 3);
    assertThat(hidden()).containsExactly("facility A", "facility B", "facility C");
  }

  @Test
  void whatNoFacilityAnswersForIsAGroupToo() {
    add("R01", "A", "2020", 0, 40).add("R01", "A", "2020", 1, 20).add("R01", "-", "2020", 1, 2);
    assertThat(hidden()).containsExactly("facility (none)", "facility A");
  }

  @Test
  void aFewAnswersThatAreAllAlikeTellOfEachPerson() {
    add("R01", "A", "2020", 0, 9);
    assertThat(hidden()).contains("all ALL", "registry R01", "facility A", "year 2020");
    findings.clear();
    add("R01", "A", "2020", 0, 10);
    assertThat(hidden()).isEmpty();
  }

  /**
   * Everything in a release is in its table; the page shows lines of it. No hidden count follows
   * from the equations, and a small one may be anything from 0 to at least 5.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 12, 40, 200})
  void noHiddenCountCanBeRecovered(int size) {
    int attacked = 0;
    for (int seed = 0; seed < 150; seed++) {
      drawFindings(new Random(seed), size);
      Map<Key, Counts> truth = new LinkedHashMap<>();
      Measures.partitions(groups()).get("M").stream()
          .flatMap(it -> it.parts().stream())
          .forEach(group -> truth.put(group.key(), group.counts()));
      groups().forEach(group -> truth.put(group.key(), group.counts()));
      Release published = ReleaseCsv.read(ReleaseCsv.write(Release.of(groups())));
      for (int outcome = 0; outcome < OUTCOMES; outcome++) {
        attacked += attack(published, truth, outcome);
      }
    }
    assertThat(attacked).isPositive();
  }

  private static int attack(Release published, Map<Key, Counts> truth, int outcome) {
    Attacker attacker = new Attacker(published, "M", outcome);
    assertThat(attacker.solved()).isEmpty();
    attacker
        .bounds()
        .forEach(
            (key, bounds) -> {
              long count = truth.get(key).byOutcome().get(outcome);
              assertThat((double) count).isBetween(bounds[0], bounds[1]);
              if (Counts.isSmall(count)) {
                assertThat(bounds[0]).isZero();
                assertThat(bounds[1]).isGreaterThanOrEqualTo(5);
              }
            });
    return attacker.unknown().size();
  }

  private void drawFindings(Random random, int size) {
    findings.clear();
    int registries = 1 + random.nextInt(4);
    for (int i = 0; i < 1 + random.nextInt(60); i++) {
      String registry = "R" + random.nextInt(registries);
      int facility = random.nextInt(6);
      add(
          registry,
          facility == 0 ? "-" : registry + "F" + facility,
          String.valueOf(2016 + random.nextInt(8)),
          random.nextInt(OUTCOMES),
          1 + random.nextInt(size));
    }
  }

  /** The attack itself: it finds what a release without complementary suppression gives away. */
  @Test
  void theAttackFindsWhatSubtractionTells() {
    add("R01", "A", "2020", 0, 40).add("R01", "A", "2020", 1, 20);
    add("R01", "B", "2020", 0, 12).add("R01", "B", "2020", 1, 3);
    Map<Key, Counts> careless = new LinkedHashMap<>();
    groups()
        .forEach(group -> careless.put(group.key(), group.isTooSmall() ? null : group.counts()));
    Attacker attacker = new Attacker(new Release(careless), "M", 1);
    assertThat(attacker.solved()).extracting(Key::value).containsExactly("B");
    assertThat(attacker.bounds().values()).containsExactly(new double[] {3, 3});
  }

  @Test
  void theTextReadsBackAsTheSameRelease() {
    add("R01", "=A", "2020", 0, 40).add("R01", "=A", "2020", 1, 20).add("R01", "B", "2020", 1, 20);
    String text = ReleaseCsv.write(Release.of(groups()));
    assertThat(text).contains("R01,M,facility,'=A,false,60,40,20,0,0,0,0,0.6666666666666666,0.5");
    assertThat(ReleaseCsv.write(ReleaseCsv.read(text))).isEqualTo(text);
  }

  @Test
  void aCountThatMovedByAFewIsFound() {
    add("R01", "A", "2020", 0, 40).add("R01", "A", "2020", 1, 20);
    Release before = Release.of(groups());
    assertThat(Moves.small(before, before)).isEmpty();
    add("R01", "A", "2020", 1, 5);
    assertThat(Moves.small(before, Release.of(groups()))).isEmpty();
    add("R01", "A", "2020", 0, 1);
    assertThat(Moves.small(before, Release.of(groups()))).containsExactly("M");
  }

  /** The two hidden facilities had 13 answers together and now have 15; all else moved by more. */
  @Test
  void theSumOfHiddenGroupsMayNotMoveByAFewEither() {
    IntStream.of(0, 1).forEach(outcome -> add("R01", "A", "2020", outcome, 40));
    add("R01", "B", "2020", 0, 7).add("R01", "C", "2020", 0, 6);
    Release before = Release.of(groups());
    add("R01", "C", "2020", 0, 2).add("R01", "A", "2020", 0, 5);
    assertThat(Moves.small(before, Release.of(groups()))).containsExactly("M");
  }
}
