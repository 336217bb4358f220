package org.sarcordance.jobs.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sarcordance.pipeline.packs.Pack;
import org.sarcordance.pipeline.packs.TableCase;
import org.sarcordance.pipeline.packs.WholeCase;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.schemas.Problem;

/** What the check of a pack found, as plain text: a line an edition, then each problem. */
public final class CheckText {
  private static final int NAME_WIDTH = 18;

  private CheckText() {}

  /**
   * The text, ending in a line break.
   *
   * @param pack the pack; empty where it cannot be read
   */
  public static String of(Optional<Pack> pack, List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    pack.ifPresent(read -> lines.addAll(editions(read, problems)));
    for (Problem problem : problems) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(problem.line() == null ? problem.file() : problem.file() + ":" + problem.line());
      lines.add("  " + problem.message());
      lines.add("  " + problem.remedy());
    }
    lines.add("");
    lines.add(end(problems));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> editions(Pack pack, List<Problem> problems) {
    TextTable table =
        new TextTable(NAME_WIDTH)
            .row("EDITION", "tables", "measures", "table cases", "whole cases", "problems");
    for (Edition edition : pack.guidelines().editions()) {
      String name = edition.name();
      table.row(
          name,
          edition.tables().size(),
          edition.measures().size(),
          pack.tableCases().stream().map(TableCase::edition).filter(edition::equals).count(),
          pack.wholeCases().stream().map(WholeCase::edition).filter(name::equals).count(),
          problems.stream().filter(problem -> problem.file().startsWith(name + "/")).count());
    }
    return table.lines();
  }

  private static String end(List<Problem> problems) {
    if (problems.isEmpty()) {
      return "Every case gets the answers that stand beside it.";
    }
    boolean areCasesTried = problems.stream().noneMatch(CheckText::isBeforeCases);
    String count = problems.size() == 1 ? "1 problem." : problems.size() + " problems.";
    return areCasesTried ? count : count + " The cases were not tried yet.";
  }

  /** Whether cases could not be tried because of it. */
  private static boolean isBeforeCases(Problem problem) {
    return !problem.rule().equals("case-answer") && !problem.rule().equals("case-coverage");
  }
}
