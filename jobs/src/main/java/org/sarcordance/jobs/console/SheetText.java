package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sarcordance.pipeline.packs.MeasureSheet;

/** A measure as plain text of at most 100 columns. */
public final class SheetText {
  private static final String INDENT = "  ";
  private static final int LABEL_WIDTH = 22;
  private static final int WIDTH = 100;

  private final List<String> lines = new ArrayList<>();

  private SheetText() {}

  /** The text, ending in a line break. */
  public static String of(MeasureSheet sheet) {
    SheetText text = new SheetText();
    text.lines.add(sheet.id() + INDENT + sheet.title());
    for (MeasureSheet.Section section : sheet.sections()) {
      text.lines.add("");
      text.lines.add(section.title().toUpperCase(Locale.ROOT));
      section.entries().forEach(text::entry);
    }
    return String.join("\n", text.lines) + "\n";
  }

  /** A label that is too long for its column has a line of its own. */
  private void entry(MeasureSheet.Entry entry) {
    String before = label(entry.label());
    if (entry.label().length() > LABEL_WIDTH) {
      lines.add(INDENT + entry.label());
      before = label("");
    }
    for (String text : entry.texts()) {
      for (String line : Paragraph.of(text, WIDTH - before.length())) {
        lines.add(before + line);
        before = label("");
      }
    }
  }

  private static String label(String label) {
    return INDENT + ("%-" + LABEL_WIDTH + "s").formatted(label) + INDENT;
  }
}
