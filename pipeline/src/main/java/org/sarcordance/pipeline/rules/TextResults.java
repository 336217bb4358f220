package org.sarcordance.pipeline.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.In;
import org.apache.spark.sql.catalyst.expressions.Literal;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What an expression of text may give.
 *
 * @param texts the texts that it names; {@code CASE WHEN reason IN ('A', 'B') THEN reason END}
 *     names A and B
 * @param columns the columns whose value it hands on, whatever it is
 * @param others what else gives its text, as it is written
 */
public record TextResults(Set<String> texts, Set<String> columns, Set<String> others) {

  /** The functions that hand on some of their arguments: the first and the last that they do. */
  private static final Map<String, List<Integer>> PASSING =
      Map.of(
          "coalesce", List.of(0, Integer.MAX_VALUE),
          "ifnull", List.of(0, Integer.MAX_VALUE),
          "nvl", List.of(0, Integer.MAX_VALUE),
          "nullif", List.of(0, 0),
          "if", List.of(1, Integer.MAX_VALUE));

  /** Reads an expression. */
  public static TextResults of(Sql sql) {
    TextResults results =
        new TextResults(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    results.add(Expressions.parse(sql));
    return results;
  }

  private void add(Expression expression) {
    if (expression instanceof CaseWhen choice) {
      list(choice.branches()).forEach(branch -> add(branch._1(), branch._2()));
      if (choice.elseValue().isDefined()) {
        add(choice.elseValue().get());
      }
    } else if (expression instanceof UnresolvedFunction function && isPassing(function)) {
      List<Integer> range = PASSING.get(name(function));
      list(function.arguments()).stream()
          .skip(range.get(0))
          .limit(range.get(1) - range.get(0) + 1L)
          .forEach(this::add);
    } else if (expression instanceof Literal literal) {
      Stream.ofNullable(literal.value()).map(Object::toString).forEach(texts::add);
    } else if (expression instanceof UnresolvedAttribute attribute) {
      columns.add(attribute.name());
    } else {
      others.add(expression.sql());
    }
  }

  /** A result under a condition; the condition may say which texts a column may hold there. */
  private void add(Expression condition, Expression result) {
    List<String> held = result instanceof UnresolvedAttribute ? held(condition, result) : List.of();
    if (held.isEmpty()) {
      add(result);
    } else {
      texts.addAll(held);
    }
  }

  private static List<String> held(Expression condition, Expression column) {
    if (condition instanceof And both) {
      List<String> left = held(both.left(), column);
      return left.isEmpty() ? held(both.right(), column) : left;
    }
    if (condition instanceof In in && in.value().equals(column)) {
      return list(in.list()).stream().map(TextResults::text).toList();
    }
    return condition instanceof EqualTo equal && equal.left().equals(column)
        ? List.of(text(equal.right()))
        : List.of();
  }

  private static String text(Expression value) {
    return value instanceof Literal literal ? String.valueOf(literal.value()) : value.sql();
  }

  private static boolean isPassing(UnresolvedFunction function) {
    return PASSING.containsKey(name(function));
  }

  private static String name(UnresolvedFunction function) {
    return function.nameParts().last().toString().toLowerCase(Locale.ROOT);
  }

  private static <T> List<T> list(scala.collection.Seq<T> items) {
    return CollectionConverters.asJava(items);
  }
}
