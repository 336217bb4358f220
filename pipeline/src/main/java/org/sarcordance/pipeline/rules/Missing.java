package org.sarcordance.pipeline.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sarcordance.pipeline.rules.Verdicts.Verdict;

/** The input columns that would decide an INDETERMINATE answer. */
final class Missing implements Serializable {
  private static final int ALWAYS = -1;

  /** A column, the answers it would decide, and where the condition of that is answered. */
  private record Ask(Object column, BitSet answers, int when) implements Serializable {}

  private final List<Ask> asks = new ArrayList<>();

  /** Finds what may be asked for the answers of a measure; conditions become inputs. */
  static Missing of(Verdicts verdicts, Care care, FunctionInputs inputs) {
    Missing missing = new Missing();
    for (Care.Ask ask : care.asks()) {
      BitSet answers = verdicts.numbers(verdict -> isAsked(ask, verdict));
      if (!answers.isEmpty()) {
        int when = ask.when().map(sql -> inputs.answer(sql.text())).orElse(ALWAYS);
        missing.asks.add(new Ask(SparkValues.held(ask.column()), answers, when));
      }
    }
    return missing;
  }

  private static boolean isAsked(Care.Ask ask, Verdict verdict) {
    return verdict.outcome().equals("INDETERMINATE") && verdict.reason().equals(ask.reason());
  }

  /** The columns in the order of the edition, each once. */
  List<Object> columns(int number, Object[] values) {
    Set<Object> columns = new LinkedHashSet<>();
    for (Ask ask : asks) {
      boolean holds = ask.when() == ALWAYS || Boolean.TRUE.equals(values[ask.when()]);
      if (holds && ask.answers().get(number)) {
        columns.add(ask.column());
      }
    }
    return new ArrayList<>(columns);
  }
}
