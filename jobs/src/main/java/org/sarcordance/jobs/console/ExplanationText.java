package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sarcordance.pipeline.explain.Explanation;
import org.sarcordance.pipeline.explain.Explanation.Chapter;
import org.sarcordance.pipeline.explain.Explanation.Entry;
import org.sarcordance.pipeline.explain.FiredRow;

/** An explanation as plain text of at most 100 columns. */
public final class ExplanationText {
  private static final String INDENT = "  ";
  private static final int LABEL_WIDTH = 22;
  private static final int WIDTH = 100;

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
    lines.add(
        INDENT + ("%-" + LABEL_WIDTH + "s").formatted(entry.label()) + INDENT + entry.value());
    entry.meanings().forEach(meaning -> detail("", meaning));
    if (!entry.read().isEmpty()) {
      detail("from", String.join("; ", entry.read()));
    }
    entry.row().ifPresent(this::row);
  }

  private void row(FiredRow row) {
    detail("row", row.id());
    if (!row.conditions().isEmpty()) {
      detail("if", row.conditions());
    }
    detail("source", row.cite());
  }

  /** A word before the text, and below it the rest of a text that is too long for a line. */
  private void detail(String word, String text) {
    String first = "%" + (LABEL_WIDTH + 2) + "s" + INDENT;
    String before = first.formatted(word);
    for (String line : Paragraph.of(text, WIDTH - before.length())) {
      lines.add(before + line);
      before = first.formatted("");
    }
  }
}
