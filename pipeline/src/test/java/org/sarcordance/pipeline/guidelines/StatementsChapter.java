package org.sarcordance.pipeline.guidelines;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The part of the page on guidelines that tells where each statement went. */
final class StatementsChapter {
  private static final String START = "<!-- statements -->\n";
  private static final String END = "<!-- end of statements -->\n";

  private StatementsChapter() {}

  /** The page with a fresh table of statements between its marks. */
  static String into(String page, List<Statement> statements, Map<String, Set<String>> citing) {
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END);
    return page.substring(0, start) + table(statements, citing) + page.substring(end);
  }

  private static String table(List<Statement> statements, Map<String, Set<String>> citing) {
    StringBuilder table = new StringBuilder();
    String document = "";
    for (Statement statement : statements) {
      if (!statement.document().equals(document)) {
        document = statement.document();
        table.append("\n### %s\n\n".formatted(document));
        table.append("| statement | says | where |\n|---|---|---|\n");
      }
      table.append(
          "| %s | %s | %s |\n"
              .formatted(statement.id(), statement.says(), where(statement, citing)));
    }
    return table.append('\n').toString();
  }

  /** Measures if there are any, else pathways, else tables, else why there is nothing. */
  private static String where(Statement statement, Map<String, Set<String>> citing) {
    Set<String> rules = citing.getOrDefault(statement.document() + " " + statement.id(), Set.of());
    for (Predicate<String> kind :
        List.<Predicate<String>>of(
            rule -> !rule.contains(" "), rule -> rule.startsWith("pathway "), rule -> true)) {
      List<String> found = rules.stream().filter(kind).toList();
      if (!found.isEmpty()) {
        return String.join(", ", found);
      }
    }
    return "*not measured:* " + statement.notMeasured();
  }
}
