package org.sarcordance.jobs.sample;

import java.util.EnumMap;
import java.util.Map;

/** Makes the cases of one registry, each from its number alone. */
final class CaseMaker {
  private static final int DAYS = 365;
  private static final int DAYS_IN_FOUR_YEARS = 1461;

  private final Model model;
  private final Places places;
  private final long seed;
  private final String registry;

  CaseMaker(Model model, Places places, long seed, String registry) {
    this.model = model;
    this.places = places;
    this.seed = seed;
    this.registry = registry;
  }

  /** The case and how it was made. */
  record Made(CaseRows rows, Draw draw, int operation, int firstFailure) {}

  Made make(long number) {
    Draw draw = new Draw(seed, number);
    Parameters parameters = model.parameters();
    Map<Trait, Object> traits = new EnumMap<>(Trait.class);
    Tumor tumor = Tumor.present(model, draw, traits);
    CaseRows rows = new CaseRows();
    Places.Place home = places.draw(draw);
    Map<String, String> course = model.courses().ask(traits);
    Model.Outlook outlook = model.outlook(course.get("outlook"));
    FollowUp followUp = followUp((int) traits.get(Trait.YEAR), outlook, draw);
    Chart chart = new Chart(model, draw, places, home, rows);
    Course life = new Course(model, draw, traits, outlook, followUp, home, chart);
    life.live(course.get("plan"));
    chart.visits(followUp);
    new CaseRow(model, draw, traits, tumor, rows.tumor())
        .fill(personId(number, draw), home.code(), followUp, life.left());
    rows.number(id(number));
    return new Made(rows, draw, chart.operation(), chart.firstFailure());
  }

  private FollowUp followUp(int year, Model.Outlook outlook, Draw draw) {
    Parameters parameters = model.parameters();
    int dayOfYear = parameters.quantiles("day_of_year").draw(draw);
    int cutoff =
        (parameters.limit("cutoff_year") - year) * DAYS_IN_FOUR_YEARS / 4 + DAYS - dayOfYear;
    boolean isLost = draw.chance(parameters.rate("lost_to_follow_up"));
    int contact =
        isLost
            ? cutoff * parameters.quantiles("lost_share").draw(draw) / Size.WHOLE
            : cutoff - Math.min(cutoff, parameters.quantiles("contact_gap").draw(draw));
    FollowUp followUp = new FollowUp(cutoff, contact, outlook.survival().draw(draw));
    if (draw.chance(parameters.rate("transfer"))) {
      followUp.transferAt(draw.below(Math.max(1, Math.min(DAYS, contact))));
    }
    return followUp;
  }

  /** The person, shared by a few cases with the one before. */
  private String personId(long number, Draw draw) {
    boolean isSecond = number > 0 && draw.chance(model.parameters().rate("second_tumor"));
    return id(isSecond ? number - 1 : number).replace("-C", "-P");
  }

  String id(long number) {
    String digits = Long.toString(number + 1);
    return registry + "-C" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
  }
}
