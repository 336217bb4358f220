package org.sarcordance.pipeline.measure;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The measure step: turns the findings of all registries into rates and into what is missing. */
public final class Measure {
  private Measure() {}

  /**
   * The table {@code measures}, one row a measure and stratum.
   *
   * <p>Strata: ({@code registry} = ALL, all, ALL), (ALL, year, YYYY) and for each registry R: (R,
   * registry, R), (R, facility, code), (R, year, YYYY). The facility is the attributed one; a
   * finding without it is in no facility row, but in all others. A measure without any finding
   * still has its (ALL, all) row, with zeros.
   *
   * <p>NULL behaviour: a rate, interval or bound with an empty denominator is NULL; funnel limits
   * are NULL outside facility rows and where the facility or its registry has no decided finding.
   *
   * @param findings the table {@code findings} of all registries
   * @param cases the table {@code cases} of all registries
   * @param measureIds the measures of the editions in use
   */
  public static Dataset<Row> measures(
      Dataset<Row> findings, Dataset<Row> cases, List<String> measureIds) {
    return Strata.counts(findings, cases, measureIds)
        .transform(counts -> Rates.assess(counts, Guard.standard()));
  }

  /**
   * The table {@code facilities}, one row a registry and facility: all measures of firm advice (see
   * {@link org.sarcordance.pipeline.tables.FirmAdvice}) together.
   *
   * <p>A facility is compared with what its registry does for the same questions in the same
   * number, so the mix of questions is accounted for. Its limits are exact binomial ones around
   * that expected rate at the number of its answers divided by the design effect of the registry
   * (Rao and Scott 1992, Biometrics 48:577-585): the mean square distance of a case from what is
   * expected of it, over what it would be if the answers of a case were independent, and at least
   * 1. The binomial is on the safe side: a sum of questions with different rates varies no more
   * (Hoeffding 1956, Annals of Mathematical Statistics 27:713-721).
   *
   * <p>NULL behaviour: limits are NULL where the answers are worth fewer than 10 independent ones.
   * A finding that no facility is answerable for counts for the registry alone.
   *
   * @param findings the table {@code findings} of all registries
   */
  public static Dataset<Row> facilities(Dataset<Row> findings) {
    return Facilities.of(findings, Guard.standard());
  }

  /**
   * The table {@code completeness}, one row a column and registry, the most wanted missing field of
   * each registry first.
   *
   * <p>{@code recorded} and {@code missing} count the cases in the cohort with and without a value;
   * they are NULL for a column that is no field of cases.csv. {@code indeterminate_findings} counts
   * the findings that could not be decided and name the column as missing, and is never NULL.
   *
   * @param cases the table {@code cases} of all registries
   * @param findings the table {@code findings} of all registries
   * @param caseFields the fields of cases.csv
   */
  public static Dataset<Row> completeness(
      Dataset<Row> cases, Dataset<Row> findings, List<String> caseFields) {
    return Completeness.of(cases, findings, caseFields);
  }
}
