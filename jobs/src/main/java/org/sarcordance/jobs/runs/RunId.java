package org.sarcordance.jobs.runs;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Submission;

/**
 * The identity of a run: the same extracts, editions and code give the same id, whatever the order
 * of the arguments and wherever the files lie.
 */
public final class RunId {
  private static final int DIGITS = 16;

  private RunId() {}

  /** The first 16 hex digits of a SHA-256 over all that decides the result. */
  public static String of(List<Extract> extracts, List<UsedEdition> editions, CodeVersion code) {
    Sha256 hash = new Sha256().add(rules(editions, code));
    extracts.stream()
        .sorted(Comparator.comparing((Extract extract) -> extract.submission().registry()))
        .forEach(extract -> addExtract(hash, extract));
    return hash.hex().substring(0, DIGITS);
  }

  /** A SHA-256 over what decides an answer besides the data: the editions and the code. */
  static String rules(List<UsedEdition> editions, CodeVersion code) {
    Sha256 hash = new Sha256().add(code.version()).add(code.hash());
    editions.stream()
        .sorted(Comparator.comparing(UsedEdition::name))
        .forEach(edition -> hash.add(edition.name()).add(edition.hash()));
    return hash.hex();
  }

  private static void addExtract(Sha256 hash, Extract extract) {
    Submission submission = extract.submission();
    hash.add(submission.registry())
        .add(Integer.toString(submission.submission()))
        .add(Integer.toString(submission.schemaVersion()))
        .add(Integer.toString(submission.reportingLagDays()))
        .add(String.join(" ", new TreeSet<>(submission.captures())));
    extract.files().values().stream()
        .sorted(Comparator.comparing(DataFile::table))
        .forEach(file -> hash.add(file.table()).add(file.sha256()));
  }
}
