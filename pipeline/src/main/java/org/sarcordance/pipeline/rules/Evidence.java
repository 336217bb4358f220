package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.sarcordance.pipeline.tables.CaseColumns.FACT_ROWS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.sarcordance.pipeline.rules.Verdicts.Verdict;

/**
 * The facts that an answer rests on, and the rows of the extract that they come from: those of who
 * belongs, of the numerator and of the due day, and those of the exception or deviation that was
 * found.
 *
 * @param caseColumns the columns of the case row
 */
record Evidence(Measure measure, Verdicts verdicts, Set<String> caseColumns) {
  private static final String DAY = "_day";
  private static final String ROW = "_row";

  /** Text by name; facts without a value are left out. */
  Column map(Column number) {
    Set<String> always = always();
    Map<String, Set<Verdict>> sometimes = sometimes();
    sometimes.keySet().removeAll(always);
    List<Column> entries = new ArrayList<>();
    always.forEach(name -> entries.add(when(col(name).isNotNull(), entry(name))));
    sometimes.forEach(
        (name, asked) ->
            entries.add(
                when(
                    verdicts.isAny(number, asked::contains).and(col(name).isNotNull()),
                    entry(name))));
    Set<String> all = new LinkedHashSet<>(always);
    all.addAll(sometimes.keySet());
    Column facts = map_from_entries(array_compact(array(entries.toArray(Column[]::new))));
    return map_concat(facts, rows(all));
  }

  private static Column entry(String name) {
    return struct(lit(name), col(name).cast("string"));
  }

  /** The rows that these facts come from. */
  private static Column rows(Set<String> names) {
    Object[] asked =
        names.stream()
            .map(name -> name.endsWith(DAY) ? name.substring(0, name.length() - 4) : name)
            .map(fact -> fact + ROW)
            .distinct()
            .toArray();
    return map_filter(col(FACT_ROWS), (name, row) -> name.isin(asked));
  }

  private Set<String> always() {
    Set<String> names = new LinkedHashSet<>();
    measure.memberships().forEach(step -> names.addAll(Expressions.columns(step.condition())));
    for (String name : Expressions.columns(measure.numerator())) {
      names.add(name);
      names.add(name + DAY);
      names.add(name + "_unknown");
    }
    measure.dueDay().ifPresent(sql -> names.addAll(Expressions.columns(sql)));
    names.retainAll(caseColumns);
    return names;
  }

  /** The facts of each exception and deviation, with the answers they explain. */
  private Map<String, Set<Verdict>> sometimes() {
    Map<String, Set<Verdict>> names = new LinkedHashMap<>();
    measure.otherwise().stream()
        .filter(other -> other.outcome().equals("EXCEPTION"))
        .forEach(other -> add(other, names));
    measure.notMetReasons().forEach(other -> add(other, names));
    names.keySet().retainAll(caseColumns);
    return names;
  }

  private static void add(Measure.Case one, Map<String, Set<Verdict>> names) {
    Verdict verdict = new Verdict(one.outcome(), one.value());
    one.when()
        .ifPresent(
            sql ->
                Expressions.columns(sql)
                    .forEach(
                        name ->
                            names
                                .computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .add(verdict)));
  }
}
