package org.sarcordance.pipeline.report;

import java.util.List;

/**
 * What a page says about the run it comes from. Holds no times and no paths, so that the same work
 * gives the same page.
 *
 * @param runId the id of the run
 * @param previousRunId the run before it in the same output folder; NULL for the first one
 * @param codeVersion the version of this software
 * @param inputs the extracts that were read
 * @param editions the guideline editions in use
 * @param measures the measures of these editions, in their order
 */
public record RunFacts(
    String runId,
    String previousRunId,
    String codeVersion,
    List<Input> inputs,
    List<Edition> editions,
    List<MeasureText> measures) {

  public RunFacts {
    inputs = List.copyOf(inputs);
    editions = List.copyOf(editions);
    measures = List.copyOf(measures);
  }

  /**
   * An extract.
   *
   * @param captures the kinds of data that the source records at all
   */
  public record Input(
      String registry,
      int submission,
      int reportingLagDays,
      List<String> captures,
      List<InputFile> files) {
    public Input {
      captures = List.copyOf(captures);
      files = List.copyOf(files);
    }
  }

  /** A file of an extract by name and SHA-256 in hex. */
  public record InputFile(String name, String sha256) {}

  /** A guideline edition and the hash of its files. */
  public record Edition(String name, String title, String source, String hash) {}

  /**
   * What a measure says.
   *
   * @param definition one plain sentence
   * @param strength S, M, W, or several joined by a slash
   */
  public record MeasureText(
      String id,
      String title,
      String type,
      String strength,
      String definition,
      String citation,
      String edition) {}

  /** The text of a measure; a bare one with its id where the editions do not know it. */
  MeasureText measure(String id) {
    return measures.stream()
        .filter(text -> text.id().equals(id))
        .findFirst()
        .orElseGet(() -> new MeasureText(id, id, "", "", "", "", ""));
  }

  /** The same facts with the inputs of one registry alone. */
  RunFacts of(String registry) {
    List<Input> own = inputs.stream().filter(input -> input.registry().equals(registry)).toList();
    return new RunFacts(runId, previousRunId, codeVersion, own, editions, measures);
  }
}
