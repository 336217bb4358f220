package org.sarcordance.jobs.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Some cases of a registry in a row, as lines of its files; made by one thread.
 *
 * @param parts the lines of each file, in the order of {@link Layout#ALL}
 * @param truth the lines of the file that says why each deviation was made
 */
record Block(List<Part> parts, CsvBytes truth) {

  /** Lines of one file, and those among them that were spoiled. */
  record Part(CsvBytes csv, List<Spoiled> faults) {}

  /** A fault and the line it is on, counted from 1 within the block. */
  record Spoiled(Faults.Fault fault, int line) {}

  static Block empty() {
    List<Part> parts =
        Layout.ALL.stream().map(layout -> new Part(new CsvBytes(), new ArrayList<>())).toList();
    return new Block(parts, new CsvBytes());
  }
}
