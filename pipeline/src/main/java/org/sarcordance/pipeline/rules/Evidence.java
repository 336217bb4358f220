package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.col;
import static org.sarcordance.pipeline.tables.CaseColumns.FACT_ROWS;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarcordance.pipeline.rules.Verdicts.Verdict;

/**
 * The facts that an answer rests on, and the rows of the extract that they come from: those of who
 * belongs, of the numerator and of the due day, and those of the exception or deviation that was
 * found.
 */
final class Evidence implements Serializable {
  private static final String DAY = "_day";
  private static final String ROW = "_row";

  /** A fact, where its text is, and the answers that it explains. */
  private record Fact(Object name, int text, BitSet answers) implements Serializable {}

  private final List<Fact> facts = new ArrayList<>();
  private final Set<Object> rowNames = new HashSet<>();
  private final int rows;

  private Evidence(int rows) {
    this.rows = rows;
  }

  /**
   * Finds the facts of a measure; they become inputs.
   *
   * @param caseColumns the columns of the case row
   */
  static Evidence of(
      Measure measure, Verdicts verdicts, Set<String> caseColumns, FunctionInputs inputs) {
    Evidence evidence = new Evidence(inputs.add(FACT_ROWS, col(FACT_ROWS)));
    Set<String> always = always(measure);
    Map<String, Set<Verdict>> sometimes = sometimes(measure);
    always.retainAll(caseColumns);
    sometimes.keySet().retainAll(caseColumns);
    sometimes.keySet().removeAll(always);
    always.forEach(name -> evidence.add(name, verdicts.numbers(any -> true), inputs));
    sometimes.forEach(
        (name, asked) -> evidence.add(name, verdicts.numbers(asked::contains), inputs));
    return evidence;
  }

  private void add(String name, BitSet answers, FunctionInputs inputs) {
    facts.add(new Fact(SparkValues.held(name), inputs.text(name), answers));
    String fact = name.endsWith(DAY) ? name.substring(0, name.length() - DAY.length()) : name;
    rowNames.add(SparkValues.held(fact + ROW));
  }

  /** Text by name; facts without a value are left out. */
  Map<Object, Object> texts(int number, Object[] values) {
    Map<Object, Object> texts = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (values[fact.text()] != null && fact.answers().get(number)) {
        texts.put(fact.name(), values[fact.text()]);
      }
    }
    FunctionColumn.texts(values[rows])
        .forEach(
            (name, row) -> {
              if (rowNames.contains(name)) {
                texts.put(name, row);
              }
            });
    return texts;
  }

  private static Set<String> always(Measure measure) {
    Set<String> names = new LinkedHashSet<>();
    measure.memberships().forEach(step -> names.addAll(Expressions.columns(step.condition())));
    for (String name : Expressions.columns(measure.numerator())) {
      names.add(name);
      names.add(name + DAY);
      names.add(name + "_unknown");
    }
    measure.dueDay().ifPresent(sql -> names.addAll(Expressions.columns(sql)));
    return names;
  }

  /** The facts of each exception and deviation, with the answers they explain. */
  private static Map<String, Set<Verdict>> sometimes(Measure measure) {
    Map<String, Set<Verdict>> names = new LinkedHashMap<>();
    measure.otherwise().stream()
        .filter(other -> other.outcome().equals("EXCEPTION"))
        .forEach(other -> add(other, names));
    measure.notMetReasons().forEach(other -> add(other, names));
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
