package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import scala.jdk.javaapi.CollectionConverters;

/** What can be read off the text of an expression. The one class that knows Catalyst. */
final class Expressions {
  private Expressions() {}

  /** A condition taken apart at its ANDs and ORs. */
  sealed interface Tree {
    /** All must hold. */
    record All(List<Tree> parts) implements Tree {}

    /** One must hold. */
    record Any(List<Tree> parts) implements Tree {}

    /** A single test. */
    record Leaf(String sql, Set<String> columns) implements Tree {}
  }

  /** The columns that an expression names, in the order of their first appearance. */
  static Set<String> columns(Sql sql) {
    return columns(parse(sql));
  }

  /** The functions that an expression calls, in lower case. */
  static Set<String> functions(Sql sql) {
    Set<String> names = new LinkedHashSet<>();
    visit(
        parse(sql),
        expression -> {
          if (expression instanceof UnresolvedFunction function) {
            names.add(function.nameParts().last().toString().toLowerCase(Locale.ROOT));
          }
        });
    return names;
  }

  /** The expression taken apart at its ANDs and ORs. */
  static Tree tree(Sql sql) {
    return tree(parse(sql));
  }

  private static Tree tree(Expression expression) {
    if (expression instanceof And and) {
      return new Tree.All(List.of(tree(and.left()), tree(and.right())));
    }
    if (expression instanceof Or or) {
      return new Tree.Any(List.of(tree(or.left()), tree(or.right())));
    }
    return new Tree.Leaf(expression.sql(), columns(expression));
  }

  private static Set<String> columns(Expression parsed) {
    Set<String> names = new LinkedHashSet<>();
    visit(
        parsed,
        expression -> {
          if (expression instanceof UnresolvedAttribute attribute) {
            names.add(attribute.nameParts().head());
          }
        });
    return names;
  }

  private static void visit(Expression expression, Consumer<Expression> visitor) {
    visitor.accept(expression);
    List<Expression> children = new ArrayList<>(CollectionConverters.asJava(expression.children()));
    children.forEach(child -> visit(child, visitor));
  }

  private static Expression parse(Sql sql) {
    try {
      return CatalystSqlParser$.MODULE$.parseExpression(sql.text());
    } catch (Exception e) {
      throw sql.mistake(
          "Spark cannot read the expression (" + firstLine(e.getMessage()) + ")",
          "Write one Spark SQL expression.");
    }
  }

  private static String firstLine(String message) {
    return message.strip().lines().findFirst().orElse("").strip();
  }
}
