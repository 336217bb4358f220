package org.sarcordance.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The facilities of a registry: the first sees the most cases, the tenth a tenth of them. Outliers
 * stand out by their odds, and see more cases than others of their rank.
 */
final class Places {
  /** Steps of the golden section spread the facilities evenly over good and bad. */
  private static final double GOLDEN = 0.6180339887498949;

  private final Choice<Place> places;

  /** A facility and the odds of guideline care there against the published rate. */
  record Place(String code, double odds) {

    /** A chance of wanted care at this facility. */
    double raised(double chance) {
      return chance * odds / (1 - chance + chance * odds);
    }

    /** A chance of unwanted care at this facility. */
    double lowered(double chance) {
      return chance / (chance + (1 - chance) * odds);
    }
  }

  Places(String registry, int number, long cases) {
    Map<String, Double> parameters =
        SampleFiles.rows("facilities.csv").stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("parameter"), row -> Double.valueOf(row.get("value"))));
    double wanted = Math.floor(cases / parameters.get("cases_each"));
    double count = Math.max(parameters.get("fewest"), Math.min(parameters.get("most"), wanted));
    Map<Integer, Habit> outliers = outliers(number);
    List<Ranked> ranked = new ArrayList<>();
    for (int rank = 1; rank <= count; rank++) {
      double ordinary = odds(rank, parameters.get("odds_low"), parameters.get("odds_high"));
      Habit habit = outliers.getOrDefault(rank, new Habit(ordinary, 1));
      Place place = new Place("%s-F%03d".formatted(registry, rank), habit.odds());
      ranked.add(new Ranked(place, habit.size() / rank));
    }
    this.places = Choice.of(ranked, Ranked::place, Ranked::weight);
  }

  Place draw(Draw draw) {
    return places.draw(draw);
  }

  private record Ranked(Place place, double weight) {}

  /**
   * What sets a facility apart.
   *
   * @param size how many times as many cases as others of its rank have
   */
  private record Habit(double odds, double size) {
    static Habit of(Map<String, String> row) {
      return new Habit(Double.parseDouble(row.get("odds")), Double.parseDouble(row.get("size")));
    }
  }

  private static Map<Integer, Habit> outliers(int number) {
    return SampleFiles.rows("outliers.csv").stream()
        .filter(row -> row.get("registry").equals(Integer.toString(number)))
        .collect(Collectors.toMap(row -> Integer.valueOf(row.get("rank")), Habit::of));
  }

  /** Half of the facilities lie between the lowest and 1, half between 1 and the highest. */
  private static double odds(int rank, double low, double high) {
    double at = rank * GOLDEN;
    double share = at - Math.floor(at);
    return share < 0.5 ? low + (1 - low) * 2 * share : 1 + (high - 1) * (2 * share - 1);
  }
}
