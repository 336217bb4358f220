package org.sarcordance.schemas.check;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sarcordance.schemas.CrossRowRule;
import org.sarcordance.schemas.Problem;

/** Finds cases that say the same as an earlier one under another name. */
final class CopiedCases {
  private CopiedCases() {}

  /** Tells the problem of each copy; the contents are by line. */
  static void find(Stream<CrossRows.Content> contents, String file, Consumer<Problem> sink) {
    CrossRowRule rule = CrossRowRule.of(CrossRowRule.CASE_COPIED);
    LineTable firstLines = new LineTable();
    contents.forEach(
        content -> {
          long first = firstLines.first(content.content() & Long.MAX_VALUE, content.line());
          if (first != content.line()) {
            sink.accept(rule.problem(file, content.line(), "case_id", Map.of("first_line", first)));
          }
        });
  }
}
