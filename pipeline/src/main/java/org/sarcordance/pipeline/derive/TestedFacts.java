package org.sarcordance.pipeline.derive;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/**
 * Whether one of some genes was tested, and when the first result was reported.
 *
 * @param prefix what the names of the facts begin with
 * @param results what counts as a result
 * @param notMethods methods that do not count
 * @param failed the result of a test that gave none
 * @param notDone the result of a row that says no test was made
 * @param unknown the result of a test whose result is not recorded
 * @param capturedBy the kind of data that must be captured before silence means "not tested"
 */
record TestedFacts(
    List<StructField> fields,
    String prefix,
    Set<String> genes,
    Set<String> results,
    Set<String> notMethods,
    String failed,
    String notDone,
    String unknown,
    String capturedBy)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    List<Biomarker> ofGenes =
        history.biomarkers().stream().filter(row -> genes.contains(row.gene())).toList();
    List<Biomarker> rows =
        ofGenes.stream().filter(row -> !notMethods.contains(String.valueOf(row.method()))).toList();
    List<Biomarker> found = rows.stream().filter(row -> results.contains(row.result())).toList();
    List<Integer> days = found.stream().map(Biomarker::reportDay).toList();
    facts.from(prefix, found.stream().min(Biomarker.byDay()).orElse(null));
    String doubt = Doubt.first(doubts(history, ofGenes));
    facts.set(prefix, !days.isEmpty() ? Boolean.TRUE : doubt == null ? Boolean.FALSE : null);
    facts.set(
        prefix + "_day", days.stream().filter(Objects::nonNull).min(Integer::compare).orElse(null));
    facts.set(prefix + "_undated", days.stream().anyMatch(Objects::isNull));
    facts.set(prefix + "_unknown", doubt);
    List<String> tried =
        rows.stream().map(Biomarker::result).filter(result -> !notDone.equals(result)).toList();
    facts.set(prefix + "_failed", !tried.isEmpty() && tried.stream().allMatch(failed::equals));
  }

  private Set<Doubt> doubts(CaseHistory history, List<Biomarker> rows) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (rows.stream().anyMatch(row -> unknown.equals(row.result()))) {
      doubts.add(Doubt.RESULT_UNKNOWN);
    }
    if (!history.captures().contains(capturedBy)) {
      doubts.add(Doubt.NOT_CAPTURED);
    }
    if (history.isBiomarkerRejected()) {
      doubts.add(Doubt.ROW_REJECTED);
    }
    return doubts;
  }
}
