package org.sarcordance.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every figure of the tables {@code measures} and {@code facilities}, computed again from the
 * findings by SQL alone: counts by grouping, intervals by the closed formula of Wilson, limits by
 * adding up binomial terms.
 */
@ExtendWith(SparkExtension.class)
class PublishedFiguresIT {
  private static final String VIEWS =
      """
      CREATE VIEW findings AS FROM read_parquet('%1$s/out/current/findings/*/*.parquet');
      CREATE VIEW cases AS FROM read_parquet('%1$s/out/current/cases/*/*.parquet');
      CREATE VIEW measures AS FROM read_parquet('%1$s/out/current/measures/*/*.parquet');
      CREATE VIEW facilities AS FROM read_parquet('%1$s/out/current/facilities/*/*.parquet');
      CREATE MACRO differs(a, b) AS
        (a IS NULL) <> (b IS NULL) OR coalesce(abs(a - b) > 1e-9, false);
      CREATE MACRO cumulative(n, p, k) AS
        CASE WHEN p <= 0 THEN 1.0 WHEN p >= 1 THEN (k >= n)::DOUBLE
        ELSE list_sum(list_transform(range(0, k::BIGINT + 1), lambda i:
          exp(lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1) + i * ln(p)
              + (n - i) * ln(1 - p)))) END;
      CREATE MACRO quantile_of(n, p, level) AS
        list_min(list_filter(range(0, n::BIGINT + 1), lambda k: cumulative(n, p, k) >= level));
      CREATE VIEW answers AS
        SELECT f.registry, f.measure_id, f.case_id, f.outcome, f.type, f.strength,
               f.attributed_facility AS facility, c.year_dx::VARCHAR AS year
        FROM findings f JOIN cases c USING (registry, case_id);
      CREATE VIEW strata AS
        SELECT 'ALL' AS registry, measure_id, 'all' AS stratum, 'ALL' AS stratum_value, outcome
        FROM answers
        UNION ALL SELECT 'ALL', measure_id, 'year', year, outcome FROM answers
        UNION ALL SELECT registry, measure_id, 'registry', registry, outcome FROM answers
        UNION ALL SELECT registry, measure_id, 'year', year, outcome FROM answers
        UNION ALL SELECT registry, measure_id, 'facility', facility, outcome FROM answers
        WHERE facility IS NOT NULL;
      CREATE VIEW counted AS
        SELECT registry, measure_id, stratum, stratum_value, count(*) AS population,
               count(*) FILTER (outcome = 'MET') AS met,
               count(*) FILTER (outcome = 'NOT_MET') AS missed,
               count(*) FILTER (outcome = 'EXCEPTION') AS excepted,
               count(*) FILTER (outcome = 'EXCLUDED') AS excluded,
               count(*) FILTER (outcome = 'NOT_YET_DUE') AS waiting,
               count(*) FILTER (outcome = 'INDETERMINATE') AS open,
               met + missed AS n, met / nullif(n, 0) AS rate
        FROM strata GROUP BY ALL;
      CREATE MACRO wilson(p, n, z) AS CASE WHEN n > 0 THEN
        (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)))
        / (1 + z * z / n) END;
      """;

  private static String views;

  @BeforeAll
  static void audit(SparkSession spark) {
    views = VIEWS.formatted(SampleRun.of(spark).folder());
  }

  private static List<String> ask(String sql) {
    return new DuckDb(views).ask(sql);
  }

  @Test
  void countsRatesIntervalsAndBoundsComeFromTheFindings() {
    assertThat(
            ask(
                """
                SELECT concat_ws(' ', m.registry, m.measure_id, m.stratum, m.stratum_value)
                FROM measures m LEFT JOIN counted c
                  USING (registry, measure_id, stratum, stratum_value)
                WHERE n_population <> coalesce(population, 0) OR n_met <> coalesce(met, 0)
                   OR n_not_met <> coalesce(missed, 0) OR n_exception <> coalesce(excepted, 0)
                   OR n_excluded <> coalesce(c.excluded, 0)
                   OR n_not_yet_due <> coalesce(waiting, 0)
                   OR n_indeterminate <> coalesce(open, 0)
                   OR differs(m.rate, c.rate)
                   OR differs(ci_low, 1 - wilson(1 - c.rate, n, 1.959963984540054))
                   OR differs(ci_high, wilson(c.rate, n, 1.959963984540054))
                   OR differs(bound_low, met / nullif(n + open, 0))
                   OR differs(bound_high, (met + open) / nullif(n + open, 0))
                """))
        .isEmpty();
    assertThat(ask("SELECT count(*) > 300 FROM measures WHERE rate IS NOT NULL"))
        .containsExactly("true");
    assertThat(
            ask(
                """
                SELECT count(*) FROM counted ANTI JOIN measures
                  USING (registry, measure_id, stratum, stratum_value)
                """))
        .containsExactly("0");
  }

  @Test
  void limitsAreQuantilesAroundTheRateOfTheRegistry() {
    assertThat(
            ask(
                """
                SELECT concat_ws(' ', m.measure_id, m.stratum_value)
                FROM measures m
                JOIN counted c USING (registry, measure_id, stratum, stratum_value)
                JOIN counted r ON r.registry = c.registry AND r.measure_id = c.measure_id
                  AND r.stratum = 'registry'
                WHERE c.stratum = 'facility' AND c.n > 0
                  AND (differs(limit_low_95, quantile_of(c.n, r.rate, 0.025) / c.n)
                    OR differs(limit_high_95, quantile_of(c.n, r.rate, 0.975) / c.n)
                    OR differs(limit_low_998, quantile_of(c.n, r.rate, 0.001) / c.n)
                    OR differs(limit_high_998, quantile_of(c.n, r.rate, 0.999) / c.n))
                """))
        .isEmpty();
    assertThat(ask("SELECT count(*) > 100 FROM measures WHERE limit_low_95 IS NOT NULL"))
        .containsExactly("true");
    assertThat(
            ask(
                """
                SELECT count(*) FROM measures WHERE limit_low_95 IS NOT NULL
                  AND (stratum <> 'facility' OR n_met + n_not_met = 0)
                """))
        .containsExactly("0");
  }

  @Test
  void facilitiesAreHeldAgainstTheirRegistry() {
    assertThat(
            ask(
                """
                WITH decided AS (
                  SELECT *, (outcome = 'NOT_MET')::INT AS miss FROM answers
                  WHERE outcome IN ('MET', 'NOT_MET') AND strength IN ('S', 'M')
                    AND type IN ('OM', 'CO', 'TI', 'SE', 'WU')),
                usual AS (
                  SELECT registry, measure_id, avg(miss) AS p FROM decided GROUP BY ALL),
                of_case AS (
                  SELECT registry, facility, case_id, count(*) AS n, sum(miss) AS missed,
                         sum(p) AS expected, sum(p * (1 - p)) AS spread
                  FROM decided JOIN usual USING (registry, measure_id) GROUP BY ALL),
                effect AS (
                  SELECT registry,
                         greatest(1, sum((missed - expected) ** 2) / sum(spread)) AS phi
                  FROM of_case GROUP BY ALL),
                again AS (
                  SELECT registry, facility, count(*) AS cases, sum(n)::BIGINT AS n,
                         sum(missed)::BIGINT AS missed, sum(expected) AS expected, phi,
                         1 - sum(expected) / sum(n) AS usual_rate,
                         floor(sum(n) / phi)::BIGINT AS worth
                  FROM of_case JOIN effect USING (registry)
                  WHERE facility IS NOT NULL GROUP BY registry, facility, phi)
                SELECT concat_ws(' ', registry, facility)
                FROM facilities f FULL JOIN again a USING (registry, facility)
                WHERE n_cases IS DISTINCT FROM cases OR n_not_met IS DISTINCT FROM missed
                   OR n_met IS DISTINCT FROM n - missed OR differs(expected_not_met, expected)
                   OR differs(design_effect, phi) OR differs(expected_rate, usual_rate)
                   OR differs(rate, (n - missed) / n) OR differs(ratio, missed / expected)
                   OR (limit_low_95 IS NULL) <> (worth < 10)
                   OR worth >= 10 AND (
                        differs(limit_low_95, quantile_of(worth, usual_rate, 0.025) / worth)
                     OR differs(limit_high_95, quantile_of(worth, usual_rate, 0.975) / worth)
                     OR differs(limit_low_998, quantile_of(worth, usual_rate, 0.001) / worth)
                     OR differs(limit_high_998, quantile_of(worth, usual_rate, 0.999) / worth))
                """))
        .isEmpty();
    assertThat(ask("SELECT count(*) > 3 FROM facilities WHERE limit_low_95 IS NOT NULL"))
        .containsExactly("true");
  }
}
