package org.sarcordance.pipeline.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.sarcordance.pipeline.rules.Expressions.Kind;
import org.sarcordance.pipeline.rules.Expressions.Tree;

/**
 * The single fact whose change alone would make a condition hold; none where it takes two. A
 * boolean and its day are one fact. Of several such facts a value on the wrong side of a threshold
 * goes first, then an act, then whatever else is asked, last a threshold without a value; of those,
 * the one that is named first.
 */
final class Nearest implements Serializable {
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

  /** A part of the condition, over the answers to its single tests. */
  private sealed interface Part extends Serializable {
    boolean holds(Object[] answers);

    /** The name of the fact that is looked for in a pass, NULL if it is not here. */
    String fact(Pass pass, Object[] answers);
  }

  private record Single(int answer, Kind kind, String column) implements Part {
    @Override
    public boolean holds(Object[] answers) {
      return Boolean.TRUE.equals(answers[answer]);
    }

    @Override
    public String fact(Pass pass, Object[] answers) {
      boolean misses = pass.needsValue ? Boolean.FALSE.equals(answers[answer]) : !holds(answers);
      return kind == pass.kind && misses ? column : null;
    }
  }

  private record AnyOf(List<Part> parts) implements Part {
    @Override
    public boolean holds(Object[] answers) {
      return parts.stream().anyMatch(part -> part.holds(answers));
    }

    @Override
    public String fact(Pass pass, Object[] answers) {
      return first(parts, part -> part.fact(pass, answers));
    }
  }

  private record OneOf(int when, Part then, Part otherwise) implements Part {
    private Part chosen(Object[] answers) {
      return Boolean.TRUE.equals(answers[when]) ? then : otherwise;
    }

    @Override
    public boolean holds(Object[] answers) {
      return chosen(answers).holds(answers);
    }

    @Override
    public String fact(Pass pass, Object[] answers) {
      return chosen(answers).fact(pass, answers);
    }
  }

  /** Parts that must all hold, those about one fact together. */
  private record AllOf(List<List<Part>> facts) implements Part {
    @Override
    public boolean holds(Object[] answers) {
      return failing(answers).isEmpty();
    }

    /** The first part that fails, of each fact of which one does. */
    private List<Part> failing(Object[] answers) {
      return facts.stream()
          .flatMap(parts -> parts.stream().filter(part -> !part.holds(answers)).limit(1))
          .toList();
    }

    @Override
    public String fact(Pass pass, Object[] answers) {
      List<Part> failing = failing(answers);
      return failing.size() == 1 ? failing.get(0).fact(pass, answers) : null;
    }
  }

  private final Part condition;

  private Nearest(Part condition) {
    this.condition = condition;
  }

  /** Takes a condition apart; its single tests become inputs. */
  static Nearest of(Sql condition, FunctionInputs inputs) {
    return new Nearest(part(Expressions.tree(condition), inputs));
  }

  private static Part part(Tree tree, FunctionInputs inputs) {
    if (tree instanceof Tree.Leaf leaf) {
      return new Single(inputs.answer(leaf.sql()), leaf.kind(), column(leaf));
    }
    if (tree instanceof Tree.Any any) {
      return new AnyOf(any.parts().stream().map(one -> part(one, inputs)).toList());
    }
    if (tree instanceof Tree.Either either) {
      return new OneOf(
          inputs.answer(either.when()),
          part(either.then(), inputs),
          part(either.otherwise(), inputs));
    }
    Map<String, List<Part>> facts = new LinkedHashMap<>();
    ((Tree.All) tree)
        .parts()
        .forEach(
            one ->
                facts.computeIfAbsent(fact(one), name -> new ArrayList<>()).add(part(one, inputs)));
    return new AllOf(List.copyOf(facts.values()));
  }

  private static String column(Tree.Leaf leaf) {
    return leaf.columns().stream().findFirst().orElse(leaf.sql());
  }

  /** The fact that a test is about: what it names first, a boolean and its day being one. */
  private static String fact(Tree tree) {
    String column = tree.leaves().findFirst().map(Nearest::column).orElseThrow();
    return column.endsWith(DAY) ? column.substring(0, column.length() - DAY.length()) : column;
  }

  /** The name of the fact; NULL where the condition holds or more than one fact is in the way. */
  String name(Object[] answers) {
    return first(Arrays.asList(Pass.values()), pass -> condition.fact(pass, answers));
  }

  private static <T> String first(Collection<T> from, Function<T, String> name) {
    return from.stream().map(name).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
