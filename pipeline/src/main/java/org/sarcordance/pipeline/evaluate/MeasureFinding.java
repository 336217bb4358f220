package org.sarcordance.pipeline.evaluate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sarcordance.pipeline.rules.BoundExpressions;
import org.sarcordance.pipeline.rules.CaseFunction;
import org.sarcordance.pipeline.rules.HeldRow;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.rules.Verdicts.Verdict;

/**
 * What is said of a case that a measure applies to: a finding as in the published table.
 *
 * @param words id, edition and type of the measure
 * @param outcomes the outcome of each answer, the first being that of number 1
 * @param reasons the reason of each answer
 * @param details strength, due day and facility
 * @param told the numbers of the answers that are explained
 * @param explained what the explanation is given
 * @param explainer what explains an answer
 */
record MeasureFinding(
    Object[] words,
    Object[] outcomes,
    Object[] reasons,
    BoundExpressions details,
    BitSet told,
    BoundExpressions explained,
    CaseFunction explainer)
    implements Serializable {

  static MeasureFinding of(
      Measure measure,
      List<Verdict> verdicts,
      BoundExpressions details,
      BitSet told,
      BoundExpressions explained,
      CaseFunction explainer) {
    return new MeasureFinding(
        HeldRow.hold(new Object[] {measure.id(), measure.edition(), measure.type()}),
        HeldRow.hold(verdicts.stream().map(Verdict::outcome).toArray()),
        HeldRow.hold(verdicts.stream().map(Verdict::reason).toArray()),
        details,
        told,
        explained,
        explainer);
  }

  boolean isTold(int number) {
    return told.get(number);
  }

  /**
   * The finding.
   *
   * @param values the values of the case; the first two are its registry and id
   */
  Object[] finding(int number, Object[] values) {
    Object[] said = details.evaluate(values);
    Object[] head = {
      values[0],
      values[1],
      words[0],
      words[1],
      words[2],
      said[0],
      outcomes[number - 1],
      reasons[number - 1],
      said[1],
      said[2]
    };
    Object[] finding = Arrays.copyOf(head, Findings.ROW.size());
    if (isTold(number)) {
      Object[] explanation = (Object[]) explainer.apply(explained.evaluate(values));
      System.arraycopy(explanation, 0, finding, head.length, explanation.length);
    }
    return finding;
  }
}
