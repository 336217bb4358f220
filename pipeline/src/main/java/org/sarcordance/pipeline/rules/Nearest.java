package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.sarcordance.pipeline.rules.Expressions.Kind;
import org.sarcordance.pipeline.rules.Expressions.Tree;

/**
 * The single fact whose change alone would make a condition hold; NULL where it takes two. A
 * boolean and its day are one fact. Of several such facts a value on the wrong side of a threshold
 * goes first, then an act, then whatever else is asked, last a threshold without a value; of those,
 * the one that is named first.
 */
final class Nearest {
  private static final String DAY = "_day";

  /** What is looked for in one pass: tests of a kind, those without a value too or not. */
  private enum Pass {
    MISSED_THRESHOLD(Kind.THRESHOLD, true),
    ACT(Kind.ACT, false),
    OTHER(Kind.OTHER, false),
    OPEN_THRESHOLD(Kind.THRESHOLD, false);

    private final Kind kind;
    private final boolean needsValue;

    Pass(Kind kind, boolean needsValue) {
      this.kind = kind;
      this.needsValue = needsValue;
    }
  }

  private final Pass pass;

  private Nearest(Pass pass) {
    this.pass = pass;
  }

  static Column of(Sql condition) {
    Tree tree = Expressions.tree(condition);
    return first(Arrays.stream(Pass.values()).map(pass -> new Nearest(pass).name(tree)).toList());
  }

  /** The name of the fact; no column at all where no test of the kind can be it. */
  private Column name(Tree tree) {
    if (tree instanceof Tree.Leaf leaf) {
      return leaf.kind() == pass.kind ? when(misses(leaf), lit(column(leaf))) : null;
    }
    if (tree instanceof Tree.Any any) {
      return first(any.parts().stream().map(this::name).toList());
    }
    if (tree instanceof Tree.Either either) {
      Column isThen = coalesce(expr(either.when()), lit(false));
      return first(
          Arrays.asList(
              where(isThen, name(either.then())), where(not(isThen), name(either.otherwise()))));
    }
    return all((Tree.All) tree);
  }

  private static Column where(Column condition, Column name) {
    return name == null ? null : when(condition, name);
  }

  /** The name of the one fact that fails. */
  private Column all(Tree.All all) {
    Map<String, List<Tree>> facts = new LinkedHashMap<>();
    all.parts()
        .forEach(part -> facts.computeIfAbsent(fact(part), f -> new ArrayList<>()).add(part));
    Column failing =
        facts.values().stream()
            .map(tests -> when(tests.stream().map(Nearest::fails).reduce(Column::or).get(), 1))
            .map(one -> one.otherwise(0))
            .reduce(Column::plus)
            .orElseThrow();
    Column name = first(facts.values().stream().map(this::fact).toList());
    return where(failing.equalTo(1), name);
  }

  /** The name by the first test of a fact that fails, if that is of the kind. */
  private Column fact(List<Tree> tests) {
    Column name = null;
    for (int i = tests.size() - 1; i >= 0; i--) {
      Column own = name(tests.get(i));
      Column absent = lit(null).cast("string");
      name =
          own == null && name == null
              ? null
              : when(fails(tests.get(i)), own == null ? absent : own)
                  .otherwise(name == null ? absent : name);
    }
    return name;
  }

  private static Column first(Collection<Column> names) {
    Column[] found = names.stream().filter(Objects::nonNull).toArray(Column[]::new);
    return found.length == 0 ? null : coalesce(found);
  }

  private Column misses(Tree.Leaf leaf) {
    return pass.needsValue ? not(expr(leaf.sql())) : fails(leaf);
  }

  private static Column fails(Tree tree) {
    return not(coalesce(expr(tree.sql()), lit(false)));
  }

  private static String column(Tree.Leaf leaf) {
    return leaf.columns().stream().findFirst().orElse(leaf.sql());
  }

  /** The fact that a test is about: what it names first, a boolean and its day being one. */
  private static String fact(Tree tree) {
    String column = tree.leaves().findFirst().map(Nearest::column).orElseThrow();
    return column.endsWith(DAY) ? column.substring(0, column.length() - DAY.length()) : column;
  }
}
