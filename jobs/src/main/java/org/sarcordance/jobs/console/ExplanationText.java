package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sarcordance.pipeline.explain.Explanation;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.explain.Explanation.Entry;

/** An explanation as plain text of at most 100 columns. */
public final class ExplanationText {
  private static final String INDENT = "  ";
  private static final int LABEL_WIDTH = 22;
  private static final int WIDTH = 100;
  private static final String NOTE = "%" + (LABEL_WIDTH + 2) + "s";

  private final List<String> lines = new ArrayList<>();

  private ExplanationText() {}

  /** The text, ending in a line break. */
  public static String of(Explanation explanation) {
    ExplanationText text = new ExplanationText();
    text.lines.add(
        "CASE %s of registry %s".formatted(explanation.caseId(), explanation.registry()));
    explanation.chapters().forEach(text::chapter);
    return String.join("\n", text.lines) + "\n";
  }

  private void chapter(Chapter chapter) {
    lines.add("");
    lines.add(chapter.title().toUpperCase(Locale.ROOT));
    chapter.entries().forEach(this::entry);
  }

  private void entry(Entry entry) {
    paragraph(INDENT + ("%-" + LABEL_WIDTH + "s").formatted(entry.label()), entry.value());
    entry.notes().forEach(note -> paragraph(NOTE.formatted(note.word()), note.text()));
  }

  /** A text behind its label, and below it the rest of a text that is too long for a line. */
  private void paragraph(String label, String text) {
    String before = label + INDENT;
    for (String line : Paragraph.of(text, WIDTH - before.length())) {
      lines.add(before + line);
      before = NOTE.formatted("") + INDENT;
    }
  }
}
