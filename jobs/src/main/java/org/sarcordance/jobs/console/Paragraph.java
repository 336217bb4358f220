package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines that fit a terminal. */
final class Paragraph {
  private static final int WIDTH = 90;

  private Paragraph() {}

  static List<String> of(String text) {
    return of(text, WIDTH);
  }

  /** The lines, none wider than that unless a single word is. */
  static List<String> of(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
