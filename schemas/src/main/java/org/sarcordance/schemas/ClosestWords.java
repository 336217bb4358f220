package org.sarcordance.schemas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words of a list that come closest to one that is not in it. */
public final class ClosestWords {
  private static final int MOST = 3;
  private static final double ADDED_LETTER = 0.4;

  private ClosestWords() {}

  /**
   * Up to three words, the closest first; words equally close in alphabetical order. A word that
   * only has more letters is closer than one that has others.
   */
  public static List<String> of(String word, Collection<String> known) {
    return known.stream()
        .distinct()
        .sorted(
            Comparator.<String>comparingDouble(other -> cost(fold(word), fold(other)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static double cost(String word, String other) {
    int added = Math.max(0, other.length() - word.length());
    return distance(word, other) - added * (1 - ADDED_LETTER);
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** The number of letters to insert, delete or replace. */
  static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int i = 0; i <= right.length(); i++) {
      previous[i] = i;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
