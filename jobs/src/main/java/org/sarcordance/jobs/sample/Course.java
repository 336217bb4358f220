package org.sarcordance.jobs.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.schemas.decision.Cell;

/** Lives through the plan of one case and writes down what is done. */
final class Course {
  private static final String WORK_UP = "work_up";

  private final Model model;
  private final Draw draw;
  private final Map<Trait, Object> traits;
  private final Model.Outlook outlook;
  private final FollowUp followUp;
  private final Places.Place place;
  private final Chart chart;
  private final Map<String, Integer> starts = new HashMap<>();
  private int left = Size.WHOLE;
  private Optional<String> genotype = Optional.empty();

  Course(
      Model model,
      Draw draw,
      Map<Trait, Object> traits,
      Model.Outlook outlook,
      FollowUp followUp,
      Places.Place place,
      Chart chart) {
    this.model = model;
    this.draw = draw;
    this.traits = traits;
    this.outlook = outlook;
    this.followUp = followUp;
    this.place = place;
    this.chart = chart;
  }

  /** The plan from the diagnosis on, then that of the recurrence where one comes. */
  void live(String plan) {
    run(model.plan(WORK_UP), 0);
    run(model.plan(plan), 0);
    if (followUp.isRecurrenceKnown()) {
      String recurrence = outlook.recurrenceType().draw(draw);
      chart.event(recurrence, followUp.recurrence());
      traits.put(Trait.RELAPSE, recurrence);
      followUp.relapse();
      run(model.plan(outlook.relapse()), followUp.recurrence());
    }
  }

  /** What is left of the size, in per cent, when the tumor was removed after treatment. */
  int left() {
    return left;
  }

  private void run(List<Step> steps, int origin) {
    for (Step step : steps) {
      if (!holds(step.when())) {
        continue;
      }
      if (step instanceof Step.Act act) {
        from(act.after(), origin).ifPresent(day -> act(act, day));
      } else if (step instanceof Step.Test test) {
        test(test, origin);
      } else if (step instanceof Step.Use use) {
        from(use.after(), origin).ifPresent(day -> run(model.plan(use.plan()), day));
      } else if (step instanceof Step.Choose choose) {
        choose(choose, origin);
      }
    }
  }

  private boolean holds(Map<Trait, Cell> conditions) {
    for (Map.Entry<Trait, Cell> condition : conditions.entrySet()) {
      if (!condition.getValue().matches(traits.get(condition.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Integer> from(Optional<String> after, int origin) {
    return after.isEmpty() ? Optional.of(origin) : Optional.ofNullable(starts.get(after.get()));
  }

  private void choose(Step.Choose choose, int origin) {
    for (Step.Branch branch : choose.branches()) {
      if (holds(branch.when()) && draw.chance(branch.share())) {
        run(branch.steps(), origin);
        return;
      }
    }
  }

  private void act(Step.Act step, int from) {
    boolean isWanted = step.missed().isPresent() || step.wrong().isEmpty();
    if (!draw.chance(isWanted ? place.raised(step.chance()) : place.lowered(step.chance()))) {
      step.missed().ifPresent(deviation -> chart.missed(deviation, step.act(), from));
      run(step.instead(), from);
    } else if (!step.done()) {
      run(step.then(), from);
    } else {
      int start = from + step.delay().map(delay -> delay.draw(draw)).orElse(0);
      if (start <= followUp.horizon()) {
        perform(step, start);
      } else if (step.isAwaited()) {
        chart.wrong(step.wrong().get(), step.act().get().name(), from);
      }
    }
  }

  private void perform(Step.Act step, int start) {
    ActRows act = step.act().orElseThrow();
    starts.put(act.name(), start);
    step.wrong().ifPresent(deviation -> chart.wrong(deviation, act.name(), start));
    Span span = span(step, start);
    String margin = chart.act(act, start, span.end(), span.reason());
    if (act.operation()) {
      operated(start, margin);
    }
    if (step.nodes()) {
      traits.put(Trait.DISSECTED, true);
    }
    if (span.isWhole()) {
      step.shrinks().ifPresent(shrinks -> left = shrinks.draw(draw));
      Choice<String> progression = step.progresses().get(span.reason());
      if (progression != null) {
        chart.event(progression.draw(draw), span.end());
      }
      run(step.then(), span.end());
    }
  }

  /** From start to end; an end in the future is {@link FollowUp#NEVER}. */
  private record Span(int end, String reason, boolean isWhole) {}

  private Span span(Step.Act step, int start) {
    if (step.lasts().isEmpty()) {
      return new Span(start, "", true);
    }
    int end = start + step.lasts().get().draw(draw);
    String reason = step.ends().map(ends -> ends.draw(draw)).orElse("");
    if (end <= followUp.horizon()) {
      return new Span(end, reason, true);
    }
    if (followUp.isEndedByRecurrence()) {
      return cut(step, followUp.recurrence(), "ends.recurrence");
    }
    return followUp.isEndedByDeath()
        ? cut(step, followUp.end(), "ends.death")
        : new Span(FollowUp.NEVER, "", false);
  }

  private Span cut(Step.Act step, int end, String reason) {
    boolean hasReason = step.ends().isPresent();
    return new Span(end, hasReason ? model.parameters().choice(reason).draw(draw) : "", false);
  }

  private void operated(int start, String margin) {
    traits.put(Trait.MARGIN, margin);
    if (traits.put(Trait.OPERATED, true) == Boolean.FALSE) {
      chart.operatedAt(start);
      if (draw.chance(outlook.recurrenceRate())) {
        int recurrence = start + outlook.recurrence().draw(draw);
        followUp.recurAt(recurrence, outlook.afterRecurrence().draw(draw));
      }
    }
  }

  private void test(Step.Test step, int origin) {
    if (traits.get(Trait.GENOTYPE) != null) {
      return;
    }
    if (!draw.chance(place.raised(step.chance()))) {
      step.missed().ifPresent(deviation -> chart.untested(deviation, origin));
      run(step.instead(), origin);
      return;
    }
    int report = origin + step.delay().draw(draw);
    if (report <= followUp.horizon()) {
      String found = genotype(step);
      traits.put(Trait.GENOTYPE, found);
      chart.tested(model.genotype(found), report);
      model.leftOut(found).ifPresent(deviation -> chart.wrong(deviation, "", report));
    }
  }

  private String genotype(Step.Test step) {
    if (genotype.isEmpty()) {
      String bySite = "genotype." + traits.get(Trait.FAMILY);
      Choice<String> genotypes =
          step.genotypes().orElseGet(() -> model.parameters().choice(bySite));
      genotype = Optional.of(genotypes.draw(draw));
    }
    return genotype.get();
  }
}
