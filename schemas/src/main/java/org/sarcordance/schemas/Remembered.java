package org.sarcordance.schemas;

/**
 * What was found out about some texts, of which few come again and again. A text that falls into
 * the place of another one replaces it.
 *
 * @param <T> what is found out; never NULL
 */
final class Remembered<T> {
  private static final int PLACES = 1 << 8;

  /** Longer texts seldom come again, and would take much memory. */
  private static final int LONGEST = 100;

  private final String[] texts = new String[PLACES];
  private final Object[] found = new Object[PLACES];

  /** What was found out about the text; NULL when that is not remembered. */
  @SuppressWarnings("unchecked")
  T find(String text) {
    int place = place(text);
    return text.equals(texts[place]) ? (T) found[place] : null;
  }

  void add(String text, T value) {
    if (text.length() <= LONGEST) {
      int place = place(text);
      texts[place] = text;
      found[place] = value;
    }
  }

  private static int place(String text) {
    int hash = text.hashCode();
    return (hash ^ (hash >>> 8)) & (PLACES - 1);
  }
}
