package org.sarcordance.pipeline.report;

import java.util.Locale;

/**
 * A count on a page, or the fact that it must not be shown.
 *
 * @param value the count; 0 where it is hidden
 * @param shown whether the page may show it
 */
public record Figure(long value, boolean shown) {
  private static final Figure HIDDEN = new Figure(0, false);

  public Figure {
    if (!shown && value != 0) {
      throw new IllegalArgumentException("Cannot hide a figure: it still holds its value");
    }
  }

  /** A figure that is shown. */
  public static Figure of(long value) {
    return new Figure(value, true);
  }

  /** A figure that is hidden, its value forgotten. */
  public static Figure hidden() {
    return HIDDEN;
  }

  /** The count with thousands set apart, or a word that says it is hidden. */
  @Override
  public String toString() {
    return shown ? String.format(Locale.ROOT, "%,d", value) : "hidden";
  }
}
