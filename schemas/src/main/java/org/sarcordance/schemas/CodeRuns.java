package org.sarcordance.schemas;

import java.util.ArrayList;
import java.util.List;

/** Prints a list of codes for people: consecutive whole numbers become {@code first-last}. */
final class CodeRuns {
  private static final int SHORTEST_RUN = 4;

  private CodeRuns() {}

  static String text(List<String> codes) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start < codes.size()) {
      int end = endOfRun(codes, start);
      if (end - start + 1 >= SHORTEST_RUN) {
        parts.add(codes.get(start) + "-" + codes.get(end));
      } else {
        parts.addAll(codes.subList(start, end + 1));
      }
      start = end + 1;
    }
    return String.join(", ", parts);
  }

  private static int endOfRun(List<String> codes, int start) {
    int end = start;
    while (end + 1 < codes.size() && follows(codes.get(end), codes.get(end + 1))) {
      end++;
    }
    return end;
  }

  private static boolean follows(String code, String next) {
    return isNumber(code) && isNumber(next) && Integer.parseInt(code) + 1 == Integer.parseInt(next);
  }

  private static boolean isNumber(String code) {
    return code.length() < 9 && code.matches("0|[1-9][0-9]*");
  }
}
