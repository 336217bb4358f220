package org.sarcordance.pipeline.report;

import java.util.List;

/**
 * A long list on a page: its first entries are laid out, the rest is compressed until someone asks
 * for it.
 */
record Portion<T>(List<T> first, List<T> rest) {
  Portion {
    first = List.copyOf(first);
    rest = List.copyOf(rest);
  }

  /** At most so many first entries. */
  static <T> Portion<T> of(List<T> all, int size) {
    int end = Math.min(size, all.size());
    return new Portion<>(all.subList(0, end), all.subList(end, all.size()));
  }

  int size() {
    return first.size() + rest.size();
  }
}
