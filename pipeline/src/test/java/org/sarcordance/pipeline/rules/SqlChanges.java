package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** Expressions that differ from a given one in one clause or one number. */
final class SqlChanges {
  private SqlChanges() {}

  /**
   * The changed expressions by what is changed: each operand of an AND or OR left out, each whole
   * number one less and one more.
   */
  static Map<String, String> of(String sql) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (Change change : changes(parse(sql))) {
      String what = change.what();
      while (changes.containsKey(what)) {
        what += " again";
      }
      changes.put(what, change.expression().sql());
    }
    return changes;
  }

  /** The expression with columns replaced by expressions. */
  static String with(String sql, Map<String, String> columns) {
    return replaced(parse(sql), columns).sql();
  }

  private record Change(String what, Expression expression) {}

  private static List<Change> changes(Expression expression) {
    List<Change> changes = new ArrayList<>(here(expression));
    List<Expression> children = children(expression);
    for (int i = 0; i < children.size(); i++) {
      for (Change change : changes(children.get(i))) {
        List<Expression> changed = new ArrayList<>(children);
        changed.set(i, change.expression());
        changes.add(new Change(change.what(), with(expression, changed)));
      }
    }
    return changes;
  }

  private static List<Change> here(Expression expression) {
    if (expression instanceof And and) {
      return without(and.left(), and.right());
    }
    if (expression instanceof Or or) {
      return without(or.left(), or.right());
    }
    if (expression instanceof Literal literal && literal.value() instanceof Integer number) {
      return List.of(moved(number, -1), moved(number, 1));
    }
    return List.of();
  }

  private static List<Change> without(Expression left, Expression right) {
    return List.of(
        new Change("without " + left.sql(), right), new Change("without " + right.sql(), left));
  }

  private static Change moved(int number, int step) {
    int moved = number + step;
    return new Change(number + " -> " + moved, Literal.create(moved, DataTypes.IntegerType));
  }

  private static Expression replaced(Expression expression, Map<String, String> columns) {
    if (expression instanceof UnresolvedAttribute attribute
        && columns.containsKey(attribute.name())) {
      return parse(columns.get(attribute.name()));
    }
    List<Expression> children = new ArrayList<>(children(expression));
    children.replaceAll(child -> replaced(child, columns));
    return with(expression, children);
  }

  private static List<Expression> children(Expression expression) {
    return CollectionConverters.asJava(expression.children());
  }

  private static Expression with(Expression expression, List<Expression> children) {
    return expression.withNewChildren(CollectionConverters.asScala(children).toSeq());
  }

  private static Expression parse(String sql) {
    return CatalystSqlParser$.MODULE$.parseExpression(sql);
  }
}
