package org.sarcordance.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.BoundExpressions;
import org.sarcordance.pipeline.rules.CaseFunction;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/**
 * The findings of a case, one for each measure that applies to it. All measures are answered
 * together; what else is said of a finding is worked out only where there is one, and an
 * explanation only where it is published.
 */
final class Findings implements CaseFunction {
  /** The columns of a finding, those of the published table. */
  static final StructType ROW = SparkSchemas.of(TableSchemas.output("findings"));

  private final BoundExpressions numbers;
  private final BoundExpressions subjects;
  private final ArrayList<MeasureFinding> measures;
  private final int firstNumber;

  /**
   * Findings over the values of a case: registry, id, what measures read, and places for the
   * numbers of the answers and for the subjects of sentences.
   *
   * @param numbers the numbers of the answers, one for each measure
   * @param firstNumber the place of the first number; the subjects stand behind the numbers
   */
  Findings(
      BoundExpressions numbers,
      BoundExpressions subjects,
      List<MeasureFinding> measures,
      int firstNumber) {
    this.numbers = numbers;
    this.subjects = subjects;
    this.measures = new ArrayList<>(measures);
    this.firstNumber = firstNumber;
  }

  @Override
  public Object apply(Object[] inputs) {
    int firstSubject = firstNumber + measures.size();
    Object[] values = Arrays.copyOf(inputs, firstSubject + subjects.size());
    System.arraycopy(numbers.evaluate(values), 0, values, firstNumber, measures.size());
    List<Object> findings = new ArrayList<>();
    boolean hasSubjects = false;
    for (int i = 0; i < measures.size(); i++) {
      Integer number = (Integer) values[firstNumber + i];
      if (number != null) {
        MeasureFinding measure = measures.get(i);
        if (measure.isTold(number) && !hasSubjects) {
          System.arraycopy(subjects.evaluate(values), 0, values, firstSubject, subjects.size());
          hasSubjects = true;
        }
        findings.add(measure.finding(number, values));
      }
    }
    return findings;
  }

  @Override
  public String toString() {
    return "findings of " + measures.size() + " measures";
  }
}
