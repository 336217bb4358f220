package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A measure told for people.
 *
 * @param id its id
 * @param title what it is called
 * @param sections what is told of it, in order; a section without entries is left out
 */
public record MeasureSheet(String id, String title, List<Section> sections) {

  public MeasureSheet {
    sections = sections.stream().filter(section -> !section.entries().isEmpty()).toList();
  }

  /** Some entries under a title. */
  public record Section(String title, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A line.
   *
   * @param label what it is about, short; may be empty
   * @param texts one sentence or more, each beginning a line of its own
   */
  public record Entry(String label, List<String> texts) {
    public Entry {
      texts = new ArrayList<>(texts);
      texts.removeIf(String::isBlank);
    }

    static Entry of(String label, String... texts) {
      return new Entry(label, Arrays.asList(texts));
    }
  }
}
