package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * Of the reasons for doubt that expressions give, the number of the answer for the first in the
 * order of the edition; NULL where there is none.
 */
final class DoubtFunction implements CaseFunction {
  private final List<Object> reasons = new ArrayList<>();
  private final List<Integer> answers = new ArrayList<>();

  /** The next reason in the order, and the number of its answer. */
  void add(String reason, int answer) {
    reasons.add(SparkValues.held(reason));
    answers.add(answer);
  }

  @Override
  public Object apply(Object[] given) {
    int first = reasons.size();
    for (Object reason : given) {
      int place = reason == null ? -1 : reasons.indexOf(reason);
      first = place >= 0 && place < first ? place : first;
    }
    return first == reasons.size() ? null : answers.get(first);
  }

  @Override
  public String toString() {
    return "first of " + reasons;
  }
}
