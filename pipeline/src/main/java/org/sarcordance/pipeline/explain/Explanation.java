package org.sarcordance.pipeline.explain;

import java.util.List;
import java.util.Optional;

/**
 * How a case came to its answers.
 *
 * @param caseId the case
 * @param registry its registry
 * @param chapters what there is to tell, in order; chapters without an entry are left out
 */
public record Explanation(String caseId, String registry, List<Chapter> chapters) {
  public Explanation {
    chapters = List.copyOf(chapters);
  }

  /** Entries under one title. */
  public record Chapter(String title, List<Entry> entries) {
    public Chapter {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One answer.
   *
   * @param label what it answers
   * @param value the answer as the tables hold it
   * @param meanings the answer in words; empty where it speaks for itself
   * @param read the recorded items it rests on, each with its value
   * @param row the row of the decision table that gave it
   */
  public record Entry(
      String label,
      String value,
      List<String> meanings,
      List<String> read,
      Optional<FiredRow> row) {
    public Entry {
      meanings = List.copyOf(meanings);
      read = List.copyOf(read);
    }
  }
}
