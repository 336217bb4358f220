package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.classic.ColumnNodeToExpressionConverter$;
import scala.jdk.javaapi.CollectionConverters;

/** What can be read off the text of an expression. One of the few classes that know Catalyst. */
final class Expressions {
  private Expressions() {}

  /** A condition taken apart at its ANDs and ORs. */
  sealed interface Tree {
    /** The text of the condition. */
    String sql();

    /** The single tests. */
    Stream<Leaf> leaves();

    /** All must hold; no part is itself one of these. */
    record All(String sql, List<Tree> parts) implements Tree {
      @Override
      public Stream<Leaf> leaves() {
        return parts.stream().flatMap(Tree::leaves);
      }
    }

    /** One must hold. */
    record Any(String sql, List<Tree> parts) implements Tree {
      @Override
      public Stream<Leaf> leaves() {
        return parts.stream().flatMap(Tree::leaves);
      }
    }

    /** One of two must hold; a condition says which. */
    record Either(String sql, String when, Tree then, Tree otherwise) implements Tree {
      @Override
      public Stream<Leaf> leaves() {
        return Stream.concat(then.leaves(), otherwise.leaves());
      }
    }

    /**
     * A single test.
     *
     * @param columns the columns it names, in the order of their first appearance
     */
    record Leaf(String sql, Set<String> columns, Kind kind) implements Tree {
      @Override
      public Stream<Leaf> leaves() {
        return Stream.of(this);
      }
    }
  }

  /** What a single test asks for. */
  enum Kind {
    /** A day or number below or above another. */
    THRESHOLD,
    /** That a column is true, or that it is not. */
    ACT,
    OTHER
  }

  /** The columns that an expression names, in the order of their first appearance. */
  static Set<String> columns(Sql sql) {
    return columns(parse(sql));
  }

  /** The columns that a column is made of. */
  static Set<String> columns(Column column) {
    return columns(ColumnNodeToExpressionConverter$.MODULE$.apply(column.node()));
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

  private static Tree tree(Expression parsed) {
    Expression expression = withoutDefault(parsed);
    if (expression instanceof And and) {
      List<Tree> parts = new ArrayList<>();
      for (Tree side : List.of(tree(and.left()), tree(and.right()))) {
        parts.addAll(side instanceof Tree.All all ? all.parts() : List.of(side));
      }
      return new Tree.All(expression.sql(), parts);
    }
    if (expression instanceof Or or) {
      return new Tree.Any(expression.sql(), List.of(tree(or.left()), tree(or.right())));
    }
    if (expression instanceof CaseWhen choice
        && choice.branches().size() == 1
        && choice.elseValue().isDefined()) {
      return new Tree.Either(
          expression.sql(),
          choice.branches().head()._1().sql(),
          tree(choice.branches().head()._2()),
          tree(choice.elseValue().get()));
    }
    return new Tree.Leaf(expression.sql(), columns(expression), kind(expression));
  }

  /** What stands in coalesce(..., FALSE). */
  private static Expression withoutDefault(Expression expression) {
    boolean isCoalesce =
        expression instanceof UnresolvedFunction function
            && function.nameParts().last().toString().equalsIgnoreCase("coalesce")
            && function.arguments().size() == 2
            && function.arguments().last().sql().equalsIgnoreCase("false");
    return isCoalesce ? ((UnresolvedFunction) expression).arguments().head() : expression;
  }

  private static Kind kind(Expression expression) {
    if (expression instanceof LessThan
        || expression instanceof LessThanOrEqual
        || expression instanceof GreaterThan
        || expression instanceof GreaterThanOrEqual) {
      return Kind.THRESHOLD;
    }
    boolean isAct =
        expression instanceof UnresolvedAttribute
            || expression instanceof Not not && not.child() instanceof UnresolvedAttribute;
    return isAct ? Kind.ACT : Kind.OTHER;
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

  /** The parsed expression. */
  static Expression parse(Sql sql) {
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
