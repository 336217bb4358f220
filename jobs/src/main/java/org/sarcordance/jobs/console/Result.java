package org.sarcordance.jobs.console;

import java.util.List;
import java.util.Optional;

/**
 * What a run found, in numbers a person can use.
 *
 * @param files the files read
 * @param cohort the accepted cases by membership and reason
 * @param stages the cases of the cohort by disease and stage
 * @param measures each measure over all registries, in the order of the guideline
 * @param wanted the column that would decide most of the undecided answers
 * @param deviations how many deviations there are
 */
public record Result(
    List<FileCount> files,
    List<CohortCount> cohort,
    List<StageCount> stages,
    List<MeasureCount> measures,
    Optional<Wanted> wanted,
    long deviations) {

  public Result {
    files = List.copyOf(files);
    cohort = List.copyOf(cohort);
    stages = List.copyOf(stages);
    measures = List.copyOf(measures);
  }

  /** A file of an extract: rows read, rows accepted and rows rejected. */
  public record FileCount(String registry, String file, long read, long accepted, long rejected) {}

  /** Cases with this membership ({@code IN}, {@code OUT}); the reason is the disease if IN. */
  public record CohortCount(String cohort, String reason, long cases) {}

  /** Cases of a disease with this stage; without a stage, the status says why. */
  public record StageCount(String disease, String stage, long cases) {}

  /** A measure over all registries; rate and interval are NULL where nothing could be decided. */
  public record MeasureCount(
      String id,
      String title,
      long met,
      long notMet,
      long undecided,
      long notYetDue,
      Double rate,
      Double low,
      Double high) {

    boolean isEmpty() {
      return met + notMet + undecided + notYetDue == 0;
    }
  }

  /** A column and the number of undecided answers that miss it. */
  public record Wanted(String column, long answers) {}
}
