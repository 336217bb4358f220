package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.BoundExpressions;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.CaseFunction;
import org.sarcordance.pipeline.rules.HeldRow;
import org.sarcordance.pipeline.rules.RowsFunction;
import org.sarcordance.pipeline.tables.CaseColumns;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/**
 * What the pathways of a case's groups recommend, and whether it was received: the group at
 * diagnosis, and the current one where that is another. A case is asked only about the components
 * of its groups.
 */
final class Recommendations implements CaseFunction {
  private static final StructType ROW = SparkSchemas.of(TableSchemas.output("recommendations"));
  private static final List<String> HEAD =
      List.of("registry", "case_id", CaseColumns.GROUP_DX, CaseColumns.GROUP_CURRENT);

  /**
   * The components of a group.
   *
   * @param words what is said of each: group, path, name, requirement, option, citation
   * @param answers for each whether it is recommended, and whether it was received
   */
  private record Pathway(Object[][] words, BoundExpressions answers) implements Serializable {
    void tell(Object[] values, List<Object> found) {
      Object[] answer = answers.evaluate(values);
      for (int i = 0; i < words.length; i++) {
        if (Boolean.TRUE.equals(answer[2 * i])) {
          Object[] said = words[i];
          found.add(
              new Object[] {
                values[0],
                values[1],
                said[0],
                said[1],
                said[2],
                said[3],
                said[4],
                answer[2 * i + 1],
                said[5]
              });
        }
      }
    }
  }

  private final HashMap<Object, Pathway> atDiagnosis = new HashMap<>();
  private final HashMap<Object, Pathway> current = new HashMap<>();

  private Recommendations() {}

  /** A function of cases like those that gives a row for each component. */
  static RowsFunction function(Dataset<Row> cases, List<Care.Component> components) {
    Map<List<String>, List<Care.Component>> groups = new LinkedHashMap<>();
    components.forEach(
        one ->
            groups
                .computeIfAbsent(List.of(one.column(), one.group()), key -> new ArrayList<>())
                .add(one));
    List<List<Column>> expressions =
        groups.values().stream().map(Recommendations::expressions).toList();
    List<Column> all = new ArrayList<>(HEAD.stream().map(name -> col(name)).toList());
    expressions.forEach(all::addAll);
    List<String> read = List.copyOf(BoundExpressions.reads(all));
    StructType row = new StructType();
    for (String name : read) {
      row = row.add(cases.schema().apply(name));
    }
    List<BoundExpressions> bound = BoundExpressions.allOf(cases.sparkSession(), row, expressions);
    Recommendations recommendations = new Recommendations();
    int next = 0;
    for (List<Care.Component> group : groups.values()) {
      recommendations.add(group, bound.get(next++));
    }
    return new RowsFunction(recommendations, ROW, read);
  }

  private static List<Column> expressions(List<Care.Component> components) {
    List<Column> expressions = new ArrayList<>();
    for (Care.Component one : components) {
      expressions.add(one.when().map(sql -> expr(sql.text())).orElse(lit(true)));
      expressions.add(expr(one.received().text()));
    }
    return expressions;
  }

  private void add(List<Care.Component> components, BoundExpressions answers) {
    Object[][] words =
        components.stream().map(one -> HeldRow.hold(words(one))).toArray(Object[][]::new);
    Care.Component first = components.get(0);
    (first.column().equals(CaseColumns.GROUP_DX) ? atDiagnosis : current)
        .put(HeldRow.hold(new Object[] {first.group()})[0], new Pathway(words, answers));
  }

  private static Object[] words(Care.Component one) {
    return new Object[] {
      one.group(), one.path(), one.name(), one.requirement(), one.option(), one.citation()
    };
  }

  @Override
  public Object apply(Object[] values) {
    List<Object> found = new ArrayList<>();
    Object first = values[2];
    Object last = values[3];
    tell(atDiagnosis.get(first), values, found);
    if (first != null && last != null && !last.equals(first)) {
      tell(current.get(last), values, found);
    }
    return found;
  }

  private static void tell(Pathway pathway, Object[] values, List<Object> found) {
    if (pathway != null) {
      pathway.tell(values, found);
    }
  }

  @Override
  public String toString() {
    return "recommendations";
  }
}
