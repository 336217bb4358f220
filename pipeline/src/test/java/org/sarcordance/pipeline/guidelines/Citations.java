package org.sarcordance.pipeline.guidelines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * Which rules cite which statements. A citation names statements behind their document, one by one
 * or as a range: {@code NCI PDQ STS (D5, D8)}, {@code BMJ Best Practice STS (B42 to B44, B46)}.
 */
final class Citations {
  private static final Pattern ID = Pattern.compile("\\b([A-Z])(\\d{1,2})\\b");
  private static final Pattern RANGE =
      Pattern.compile("\\b([A-Z])(\\d{1,2})(?: to \\1(\\d{1,2}))?\\b");

  private final Set<String> documents;
  private final Map<String, Set<String>> citing = new LinkedHashMap<>();

  private Citations(Set<String> documents) {
    this.documents = documents;
  }

  /** The rules that cite each statement, by {@code document id}. */
  static Map<String, Set<String>> of(Guidelines guidelines, Set<String> documents) {
    Citations citations = new Citations(documents);
    guidelines.measures().forEach(rule -> citations.add(rule.id(), rule.citation()));
    for (Care.Component component : guidelines.care().pathways()) {
      citations.add("pathway " + component.group(), component.citation());
    }
    guidelines.editions().stream()
        .flatMap(edition -> edition.tables().values().stream())
        .forEach(citations::table);
    citations.table(guidelines.acts());
    return citations.citing;
  }

  private void table(DecisionTable table) {
    table.rules().forEach(rule -> add("table " + table.id(), rule.cite()));
  }

  private void add(String rule, String citation) {
    for (String statement : statements(citation, documents)) {
      citing.computeIfAbsent(statement, key -> new LinkedHashSet<>()).add(rule);
    }
  }

  /** The statements that a citation names, each as {@code document id}. */
  static List<String> statements(String citation, Set<String> documents) {
    List<String> statements = new ArrayList<>();
    for (String document : documents) {
      Pattern named = Pattern.compile(Pattern.quote(document) + " \\(([^)]*)\\)");
      for (MatchResult list : named.matcher(citation).results().toList()) {
        RANGE
            .matcher(list.group(1))
            .results()
            .forEach(range -> statements.addAll(ids(document, range)));
      }
    }
    return statements;
  }

  /** Whether a citation names a statement without its document. */
  static boolean hasStray(String citation, Set<String> documents) {
    String rest = citation;
    for (String document : documents) {
      rest = rest.replaceAll(Pattern.quote(document) + " \\([^)]*\\)", "");
    }
    return ID.matcher(rest.replaceAll("ATC [A-Z0-9]+", "")).find();
  }

  private static List<String> ids(String document, MatchResult range) {
    int first = Integer.parseInt(range.group(2));
    int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
    String format = "%s %s%0" + range.group(2).length() + "d";
    List<String> ids = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      ids.add(format.formatted(document, range.group(1), number));
    }
    return ids;
  }
}
