package org.sarcordance.pipeline.seer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what the benchmark of staging found. */
final class StagingReport {
  private StagingReport() {}

  /** The figures of each contender. */
  static void figures(List<Contender> contenders) {
    line("| contender | cases a run | wall s | CPU s | cases / s and core | cases / CPU s |");
    line("|---|---|---|---|---|---|");
    for (Contender one : contenders) {
      line(
          "| %s | %,d | %.2f | %.2f | %,.0f | %,.0f |",
          one.name(),
          one.cases(),
          one.cost().wall(),
          one.cost().cpu(),
          one.perSecondAndCore(),
          one.perCpuSecond());
    }
    line("");
  }

  /** How many times as fast the one is as the other. */
  static void ratio(Contender ours, Contender other) {
    line(
        "%s: %.1f times %s by wall time and core, %.1f times by CPU time.",
        ours.name(),
        ours.perSecondAndCore() / other.perSecondAndCore(),
        other.name(),
        ours.perCpuSecond() / other.perCpuSecond());
  }

  /** How far the answers that were timed are the same. */
  static void answers(SeerSystem system, List<SeerCase> cases, Map<String, Ours> answers) {
    Agreement agreement = new Agreement();
    cases.stream()
        .filter(tumor -> answers.containsKey(tumor.id()))
        .map(tumor -> new Comparison(system, tumor, answers.get(tumor.id())))
        .forEach(agreement::add);
    line(
        "%s: %,d cases compared, %,d the same, %,d apart by policy, %,d unexplained.",
        system.name(),
        agreement.compared(),
        agreement.agreed(),
        agreement.differing(),
        agreement.unexplained().size());
  }

  private static void line(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
