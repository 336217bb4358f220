package org.sarcordance.jobs.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.schemas.decision.Cell;

/** A step of a plan: what happens, under which conditions, and what follows it. */
sealed interface Step {

  /** What must hold of the case, by trait; empty where the step is for all. */
  Map<Trait, Cell> when();

  /**
   * Something done, or left out, at a time.
   *
   * @param after the act whose start it counts from; empty for the step it follows
   * @param delay days until it starts
   * @param chance how often it happens
   * @param act what is done; empty where only the steps after it matter
   * @param done whether the act itself happens; otherwise it only names what was left out
   * @param lasts days from start to end; empty where it takes a day
   * @param ends why it ends
   * @param progresses the event at its end, by the reason for its end
   * @param shrinks per cent of the size that is left when the tumor is removed later
   * @param nodes whether the nodes are removed
   * @param wrong what it deviates from when it happens
   * @param missed what it deviates from when it does not
   * @param then what follows its end
   * @param instead what follows when it does not happen
   */
  record Act(
      Map<Trait, Cell> when,
      Optional<String> after,
      Optional<Quantiles> delay,
      double chance,
      Optional<ActRows> act,
      boolean done,
      Optional<Quantiles> lasts,
      Optional<Choice<String>> ends,
      Map<String, Choice<String>> progresses,
      Optional<Quantiles> shrinks,
      boolean nodes,
      Optional<Deviation> wrong,
      Optional<Deviation> missed,
      List<Step> then,
      List<Step> instead)
      implements Step {

    /** Whether the act comes too late, so that it was left out as long as it has not come. */
    boolean isAwaited() {
      return wrong.isPresent() && wrong.get().by() >= 0;
    }
  }

  /**
   * A genetic test, reported after a delay; the genotype is known from then on.
   *
   * @param genotypes what may be found; empty for the genotypes of the family of the site
   */
  record Test(
      Map<Trait, Cell> when,
      Quantiles delay,
      double chance,
      Optional<Choice<String>> genotypes,
      Optional<Deviation> missed,
      List<Step> instead)
      implements Step {}

  /** Another plan at this place. */
  record Use(Map<Trait, Cell> when, Optional<String> after, String plan) implements Step {}

  /** The first branch whose condition holds and whose share is drawn. */
  record Choose(Map<Trait, Cell> when, List<Branch> branches) implements Step {}

  /** A branch of a choice; a share of 1 takes all that is left. */
  record Branch(Map<Trait, Cell> when, double share, List<Step> steps) {}

  /**
   * What a case deviates from and why.
   *
   * @param measures the measures that may see it
   * @param by days from the origin until the omission is one; -1 where nothing is awaited
   */
  record Deviation(List<String> measures, int by, String why) {}
}
