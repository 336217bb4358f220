package org.sarcordance.schemas.decision;

import java.util.List;

/** One line of the file and its cells, before anything is made of them. */
record TableRow(long line, List<String> cells) {
  String cell(int index) {
    return cells.get(index);
  }
}
