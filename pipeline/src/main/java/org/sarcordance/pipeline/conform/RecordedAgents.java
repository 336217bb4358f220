package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.try_element_at;
import static org.sarcordance.pipeline.tables.CaseColumns.AGENTS_RECORDED;
import static org.sarcordance.pipeline.tables.TreatmentColumns.AGENT;

import java.util.Collection;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.sarcordance.schemas.DrugDictionary;

/**
 * Sees which drugs a source names at all: one that never names a drug may not record it, so that
 * its absence in a case says nothing.
 */
final class RecordedAgents {
  private RecordedAgents() {}

  /** Admitted treatments in, one row with one column {@code agents_recorded} out. */
  static Dataset<Row> of(Dataset<Row> treatments) {
    return treatments
        .filter(col(AGENT).isNotNull())
        .agg(sort_array(collect_set(canonical(col(AGENT)))).as(AGENTS_RECORDED));
  }

  /** The canonical name; NULL for a drug that is not in the dictionary. */
  static Column canonical(Column agent) {
    Map<String, String> names = DrugDictionary.load().names();
    Column spelling = regexp_replace(lower(agent), DrugDictionary.BLANKS_AND_HYPHENS, "");
    return try_element_at(map_from_arrays(texts(names.keySet()), texts(names.values())), spelling);
  }

  private static Column texts(Collection<String> values) {
    return array(values.stream().map(functions::lit).toArray(Column[]::new));
  }
}
