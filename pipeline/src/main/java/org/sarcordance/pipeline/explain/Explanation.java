package org.sarcordance.pipeline.explain;

import java.util.List;

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
   * @param value the answer
   * @param notes what there is to say about it, in order
   */
  public record Entry(String label, String value, List<Note> notes) {
    public Entry {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Something said about an answer.
   *
   * @param word what it is, such as {@code from}; empty where it needs no word
   */
  public record Note(String word, String text) {}
}
