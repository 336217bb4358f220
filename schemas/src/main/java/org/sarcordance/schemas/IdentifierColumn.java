package org.sarcordance.schemas;

import java.util.List;
import java.util.function.Consumer;

/** Looks at the values of one column for what gives a person away. */
final class IdentifierColumn {
  /** Fewer values than this of a column say nothing about it as a whole. */
  private static final int FEWEST = 3;

  private final List<IdentifierPattern> single;
  private final List<IdentifierPattern> shared;
  private final long[] having;
  private long values;
  private String harmless = "";

  IdentifierColumn(String name, Holds holds) {
    List<IdentifierPattern> patterns =
        IdentifierPattern.ALL.stream().filter(pattern -> pattern.isFor(name, holds)).toList();
    this.single = patterns.stream().filter(pattern -> pattern.share() == 0).toList();
    this.shared = patterns.stream().filter(pattern -> pattern.share() > 0).toList();
    this.having = new long[shared.size()];
  }

  /** Looks at a value; the sink gets the pattern that it has, if any. */
  void look(String text, Consumer<IdentifierPattern> sink) {
    if (text.equals(harmless)) {
      return;
    }
    values++;
    int digits = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '0' && character <= '9') {
        digits++;
      } else if (!Character.isLetter(character)) {
        marks++;
      }
    }
    look(text, digits, marks, sink);
  }

  private void look(String text, int digits, int marks, Consumer<IdentifierPattern> sink) {
    for (int i = 0; i < having.length; i++) {
      if (has(shared.get(i), text, digits, marks)) {
        having[i]++;
      }
    }
    for (IdentifierPattern pattern : single) {
      if (has(pattern, text, digits, marks)) {
        sink.accept(pattern);
        return;
      }
    }
    harmless = text;
  }

  private static boolean has(IdentifierPattern pattern, String text, int digits, int marks) {
    return digits >= pattern.digits()
        && marks >= pattern.marks()
        && pattern.mayMatch(text)
        && pattern.matches(text);
  }

  /** The patterns that more of its values have than a column of other numbers would. */
  void end(Consumer<IdentifierPattern> sink) {
    for (int i = 0; i < having.length; i++) {
      if (having[i] >= FEWEST && having[i] > shared.get(i).share() * values) {
        sink.accept(shared.get(i));
      }
    }
  }
}
