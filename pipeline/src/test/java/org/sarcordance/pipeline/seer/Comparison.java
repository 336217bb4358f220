package org.sarcordance.pipeline.seer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One case in one of the registries' systems, beside what the pipeline says. */
record Comparison(SeerSystem system, SeerCase tumor, Ours ours) {

  /** The outcome: agreement, a policy point, or neither. */
  record Outcome(boolean agrees, Optional<Policy> policy, String seer) {
    boolean isUnexplained() {
      return !agrees && policy.isEmpty();
    }
  }

  private record Reading(Policy policy, UnaryOperator<Coded> change) {}

  /** Compares; where the stages differ, the case is staged again in our reading of it. */
  Outcome outcome() {
    Coded coded = Registrar.code(tumor);
    String seer = system.stage(tumor, coded);
    if (isSame(seer)) {
      boolean coarse = ours.status().equals("COARSE");
      return new Outcome(!coarse, coarse ? Optional.of(Policy.COARSE) : Optional.empty(), seer);
    }
    return new Outcome(false, policy(seer).or(() -> byReading(coded)), seer);
  }

  private boolean isSame(String seer) {
    return seer.equals(ours.stage().equals("NA") ? SeerSystem.NOT_STAGED : ours.stage());
  }

  private Optional<Policy> policy(String seer) {
    return byChapter().or(() -> byStage(seer));
  }

  /** The registry has the tumor in the chapter of another disease. */
  private Optional<Policy> byChapter() {
    return system
        .schema(tumor)
        .map(schema -> schema.getId())
        .flatMap(
            schema ->
                switch (schema) {
                  case "peritoneum_female_gen" -> Optional.of(Policy.FEMALE_PERITONEUM_7);
                  case "soft_tissue_rare", "soft_tissue", "heart_mediastinum" -> Optional.empty();
                  default ->
                      Optional.of(Policy.ORGAN_CHAPTER)
                          .filter(policy -> ours.status().equals("NO_GROUP"));
                });
  }

  private Optional<Policy> byStage(String seer) {
    return seer.equals(SeerSystem.NOT_STAGED) ? stagedOnlyHere() : stagedElsewhere(seer);
  }

  private Optional<Policy> stagedElsewhere(String seer) {
    String site = tumor.text("primary_site");
    if (ours.stage().equals("NA")) {
      return Optional.of(Policy.HEART_7)
          .filter(policy -> site.matches("C380|C388") && tumor.year() < 2018);
    }
    boolean open = ours.stage().equals("UNK") && isPossible(seer);
    return Optional.of(Policy.M_CONFLICT)
        .filter(policy -> ours.flags().contains("M_CONFLICT") && open)
        .or(() -> flagged("GRADE_H_AMBIGUOUS", Policy.HIGH_GRADE_NOS).filter(policy -> open))
        .or(
            () ->
                Optional.of(Policy.SIZE_UNKNOWN_HIGH_RATE)
                    .filter(
                        policy ->
                            open
                                && ours.site().equals("GIST_SMALL_OTHER")
                                && "TX".equals(ours.t())
                                && "H".equals(ours.rate())));
  }

  private Optional<Policy> stagedOnlyHere() {
    if (ours.stage().equals("NA")) {
      return Optional.empty();
    }
    String site = tumor.text("primary_site");
    if (tumor.isGist()) {
      boolean named = site.matches("C1[568].|C17[01289]|C199|C209|C48.");
      boolean open = site.equals("C481") && tumor.text("schema_disc_1").isEmpty();
      return open
          ? Optional.of(Policy.GIST_PERITONEUM_NOS)
          : Optional.of(Policy.GIST_OTHER_SITE).filter(policy -> !named);
    }
    if (tumor.year() >= 2018) {
      return flagged("HISTOLOGY_NOT_GROUPED_BY_SEER", Policy.HISTOLOGY_NOT_GROUPED);
    }
    if (!isGrouped7() || !system.knowsHistology(tumor)) {
      return Optional.of(Policy.HISTOLOGY_NOT_GROUPED_7);
    }
    return Optional.of(Policy.BREAST_7).filter(policy -> site.startsWith("C50"));
  }

  private boolean isGrouped7() {
    int histology = tumor.number("histology");
    return histology >= 8800 && histology <= 8820
        || histology >= 8823 && histology <= 8934
        || histology >= 8940 && histology <= 9136
        || histology >= 9142 && histology <= 9582;
  }

  private Optional<Policy> flagged(String flag, Policy policy) {
    return Optional.of(policy).filter(named -> ours.flags().contains(flag));
  }

  private boolean isPossible(String seer) {
    return ours.possible().stream().anyMatch(stage -> stage.startsWith(seer));
  }

  /** The first of our readings of N and grade with which the registry comes to the same stage. */
  private Optional<Policy> byReading(Coded coded) {
    List<Reading> readings = readings(coded);
    for (Reading reading : readings) {
      if (leadsToOurs(reading.change().apply(coded))) {
        return Optional.of(reading.policy());
      }
    }
    Coded all = coded;
    for (Reading reading : readings) {
      all = reading.change().apply(all);
    }
    return readings.size() > 1 && leadsToOurs(all)
        ? Optional.of(readings.get(0).policy())
        : Optional.empty();
  }

  private boolean leadsToOurs(Coded read) {
    String seer = system.stage(tumor, read);
    return isSame(seer) || policy(seer).isPresent();
  }

  private List<Reading> readings(Coded coded) {
    List<Reading> readings = new ArrayList<>();
    if (coded.n().equals("X")) {
      readings.add(new Reading(Policy.NX_READ_AS_N0, read -> read.withN("0")));
    } else if (!coded.pathological() && coded.clinN().equals("X")) {
      readings.add(new Reading(Policy.N_FROM_PATH, read -> read.withN(coded.n())));
    }
    if (!coded.equals(coded.withOneGrade(tumor.isGist()))) {
      readings.add(
          new Reading(Policy.GRADE_FIRST_KNOWN, read -> read.withOneGrade(tumor.isGist())));
    }
    return readings;
  }
}
