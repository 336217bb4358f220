package org.sarcordance.jobs.runs;

import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.sarcordance.schemas.Extract;

/**
 * One run of the cohort job.
 *
 * @param id its identity, see {@link RunId}
 * @param folders where it reads and writes
 * @param extracts what goes in, one a registry, in the order of the registries
 * @param editions the guideline editions it uses
 * @param code the code that makes it
 */
public record Run(
    String id,
    RunFolders folders,
    List<Extract> extracts,
    List<UsedEdition> editions,
    CodeVersion code) {

  public Run {
    extracts = List.copyOf(extracts);
    editions = List.copyOf(editions);
  }

  /** The run that takes these extracts by these editions to this output folder. */
  public static Run of(
      List<Extract> extracts, List<UsedEdition> editions, CodeVersion code, Path out, Path work) {
    String id = RunId.of(extracts, editions, code);
    List<Extract> sorted =
        extracts.stream()
            .sorted(Comparator.comparing((Extract extract) -> extract.submission().registry()))
            .toList();
    return new Run(id, new RunFolders(out, work, id), sorted, editions, code);
  }

  /** A hash over editions and code: two runs with the same one answer alike on the same data. */
  public String rules() {
    return RunId.rules(editions, code);
  }

  /** The registries of the run, sorted. */
  public List<String> registries() {
    return extracts.stream().map(extract -> extract.submission().registry()).toList();
  }

  /** The extract of a registry of this run. */
  public Extract extract(String registry) {
    return extracts.stream()
        .filter(extract -> extract.submission().registry().equals(registry))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Bug: no extract of registry " + registry));
  }
}
