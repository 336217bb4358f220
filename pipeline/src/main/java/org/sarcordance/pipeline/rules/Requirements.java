package org.sarcordance.pipeline.rules;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.sarcordance.pipeline.rules.Expressions.Tree;

/** What a case has to be for a measure to apply to it, one requirement after the other. */
public final class Requirements {
  private final List<Tree> parts;

  private Requirements(List<Tree> parts) {
    this.parts = parts;
  }

  /**
   * One requirement.
   *
   * @param words the requirement in words; columns stand under their names
   * @param columns the columns of the case row that it names
   */
  public record Requirement(String words, Set<String> columns) {}

  /** The requirements of a measure, in the order in which they are looked at. */
  public static Requirements of(Measure measure) {
    return new Requirements(
        measure.memberships().stream()
            .filter(Measure.Membership::isRequirement)
            .map(step -> Expressions.tree(step.condition()))
            .flatMap(tree -> tree instanceof Tree.All all ? all.parts().stream() : Stream.of(tree))
            .toList());
  }

  /** The position of the first requirement that a case fails; NULL where it fails none. */
  public Column failed() {
    Choice failed = new Choice();
    for (int i = 0; i < parts.size(); i++) {
      failed.add(not(expr(parts.get(i).sql())), lit(i));
    }
    return failed.otherwise(lit(null).cast("int"));
  }

  /** The requirement at a position. */
  public Requirement at(int position) {
    Tree part = parts.get(position);
    return new Requirement(
        RequirementWords.of(part), Expressions.columns(new Sql(part.sql(), "", 0, 0)));
  }
}
