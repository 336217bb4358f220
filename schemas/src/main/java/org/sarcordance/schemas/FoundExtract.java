package org.sarcordance.schemas;

import java.util.List;

/** What was found where an extract may be: one that can be read, one that is refused, or none. */
public sealed interface FoundExtract {

  /** The name of the folder. */
  String name();

  /** An extract that can be read. */
  record Accepted(Extract extract) implements FoundExtract {
    @Override
    public String name() {
      return extract.name();
    }
  }

  /** An extract of which nothing is used, with everything that is wrong with it. */
  record Refused(String name, List<Problem> problems) implements FoundExtract {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** A folder that is no extract, or an extract that a newer one replaces, with the reason. */
  record Skipped(String name, String reason) implements FoundExtract {}
}
