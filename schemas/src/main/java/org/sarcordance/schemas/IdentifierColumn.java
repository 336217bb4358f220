package org.sarcordance.schemas;

import java.util.List;
import java.util.stream.IntStream;

/** Looks at the values of one column for what gives a person away. */
final class IdentifierColumn {
  /** Fewer values than this of a column say nothing about it as a whole. */
  private static final int FEWEST = 3;

  private final List<IdentifierPattern> single;
  private final List<IdentifierPattern> shared;
  private final Remembered<boolean[]> harmless = new Remembered<>();
  private final long[] having;
  private long values;
  private String last = "";

  IdentifierColumn(String name, Holds holds) {
    List<IdentifierPattern> patterns =
        IdentifierPattern.ALL.stream().filter(pattern -> pattern.isFor(name, holds)).toList();
    this.single = patterns.stream().filter(pattern -> pattern.share() == 0).toList();
    this.shared = patterns.stream().filter(pattern -> pattern.share() > 0).toList();
    this.having = new long[shared.size()];
  }

  /** Says that the next value does not follow the one before. */
  void start() {
    last = "";
  }

  /** The pattern that a value has, or NULL; a harmless one that follows itself counts once. */
  IdentifierPattern look(String text) {
    if (text.equals(last)) {
      return null;
    }
    boolean[] has = harmless.find(text);
    IdentifierPattern found = null;
    if (has == null) {
      TextShape shape = TextShape.of(text);
      has = shared(shape);
      found = single(shape);
    }
    count(has);
    if (found == null) {
      harmless.add(text, has);
      last = text;
    }
    return found;
  }

  private boolean[] shared(TextShape shape) {
    boolean[] has = new boolean[shared.size()];
    for (int i = 0; i < has.length; i++) {
      has[i] = shared.get(i).matches(shape);
    }
    return has;
  }

  private IdentifierPattern single(TextShape shape) {
    for (IdentifierPattern pattern : single) {
      if (pattern.matches(shape)) {
        return pattern;
      }
    }
    return null;
  }

  private void count(boolean[] has) {
    values++;
    for (int i = 0; i < has.length; i++) {
      having[i] += has[i] ? 1 : 0;
    }
  }

  /** Adds what was seen of the same column elsewhere. */
  void add(IdentifierColumn other) {
    values += other.values;
    for (int i = 0; i < having.length; i++) {
      having[i] += other.having[i];
    }
  }

  /** The patterns that more of its values have than a column of other numbers would. */
  List<IdentifierPattern> overall() {
    return IntStream.range(0, having.length)
        .filter(i -> having[i] >= FEWEST && having[i] > shared.get(i).share() * values)
        .mapToObj(shared::get)
        .toList();
  }
}
