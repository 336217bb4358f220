package org.sarcordance.jobs.sample;

/** Small whole numbers as text, made once: extracts are full of the same ones. */
final class Digits {
  private static final int LOWEST = -100;
  private static final String[] TEXTS = new String[20_100];

  static {
    for (int i = 0; i < TEXTS.length; i++) {
      TEXTS[i] = Integer.toString(i + LOWEST);
    }
  }

  private Digits() {}

  static String of(int number) {
    int index = number - LOWEST;
    return index >= 0 && index < TEXTS.length ? TEXTS[index] : Integer.toString(number);
  }
}
