package org.sarcordance.schemas.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sarcordance.schemas.DrugDictionary;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.UnknownDrug;

/**
 * Finds drugs that the dictionary does not know in the good rows of one file. Whether a name is
 * shown depends on all rows, so nothing is told before the last.
 */
final class UnknownDrugs {
  private static final String AGENT = "agent";
  private static final Pattern SHOWN = Pattern.compile(UnknownDrug.SHOWN);

  private final String file;
  private final int agent;
  private final DrugDictionary dictionary;
  private final Map<String, Boolean> isKnown = new HashMap<>();
  private final Map<String, Set<String>> cases = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private record Row(long line, String name) {}

  /** Looks at rows of this table; most tables name no drugs. */
  UnknownDrugs(TableSchema schema, String file) {
    this.file = file;
    this.agent = schema.names().indexOf(AGENT);
    this.dictionary = agent < 0 ? null : DrugDictionary.load();
  }

  /** Looks at a row. */
  void see(CrossRow row) {
    String name = agent < 0 || row.rejected() ? null : (String) row.values()[agent];
    if (name != null && isUnknown(name)) {
      rows.add(new Row(row.line(), name));
      Set<String> having = cases.computeIfAbsent(name, key -> new HashSet<>());
      if (having.size() < UnknownDrug.SHOWN_CASES) {
        having.add(row.caseId());
      }
    }
  }

  private boolean isUnknown(String name) {
    return !isKnown.computeIfAbsent(name, key -> dictionary.find(key).isPresent());
  }

  /** Tells the rows with such a drug, by line. */
  void end(Consumer<Problem> sink) {
    rows.forEach(row -> sink.accept(problem(row)));
  }

  private Problem problem(Row row) {
    return new Problem(
        file,
        row.line(),
        AGENT,
        isShown(row.name()) ? row.name() : null,
        UnknownDrug.RULE,
        UnknownDrug.SEVERITY,
        UnknownDrug.MESSAGE,
        UnknownDrug.REMEDY);
  }

  private boolean isShown(String name) {
    return SHOWN.matcher(name).matches() && cases.get(name).size() >= UnknownDrug.SHOWN_CASES;
  }
}
