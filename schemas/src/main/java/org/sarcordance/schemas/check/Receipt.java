package org.sarcordance.schemas.check;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.Submission;

/**
 * What a registry gets back for an extract.
 *
 * @param extract the name of its folder
 * @param outcome what becomes of it
 * @param reason why it was skipped; else empty
 * @param submission what the registry states about it; empty when that could not be read
 * @param files its files, cases first; empty when none was read
 * @param fields how complete the fields are that some measure needs, by file
 * @param problems what was found, by kind
 * @param digests what it takes to compare its cases with those of a later extract
 * @param changes what became of its cases since the extract before; empty when there is none
 */
public record Receipt(
    String extract,
    Outcome outcome,
    String reason,
    Optional<Submission> submission,
    List<FileCount> files,
    List<FieldCount> fields,
    List<ProblemGroup> problems,
    CaseDigests digests,
    Optional<CaseChanges> changes) {

  /** What becomes of an extract. */
  public enum Outcome {
    /** It is used, but for the rows that are rejected. */
    ACCEPTED,
    /** Nothing of it is used. */
    REFUSED,
    /** It is no extract, or another one replaces it. */
    SKIPPED
  }

  public Receipt {
    Objects.requireNonNull(extract, "extract");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(submission, "submission");
    files = List.copyOf(files);
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
    Objects.requireNonNull(digests, "digests");
    Objects.requireNonNull(changes, "changes");
  }

  /** The receipt with what shows beside the extract before, and warnings about it. */
  public Receipt since(Optional<CaseDigests> before, List<Problem> warnings) {
    ProblemGroups groups = new ProblemGroups();
    warnings.forEach(groups::add);
    return new Receipt(
        extract,
        outcome,
        reason,
        submission,
        files,
        fields,
        Stream.concat(problems.stream(), groups.list().stream()).toList(),
        digests,
        before.filter(it -> outcome == Outcome.ACCEPTED).map(digests::since));
  }

  /** The problems of that severity. */
  public List<ProblemGroup> problems(Severity severity) {
    return problems.stream().filter(group -> group.first().severity() == severity).toList();
  }

  /** The fields on which most answers hang, those first; only where something is missing. */
  public List<FieldCount> fixFirst() {
    return fields.stream()
        .filter(field -> field.missing() > 0)
        .sorted(Comparator.comparingLong(FieldCount::answers).reversed())
        .toList();
  }
}
