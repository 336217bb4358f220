package org.sarcordance.pipeline.derive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.sarcordance.pipeline.tables.CaseColumns.FACT_ROWS;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.Guidelines;

/**
 * The facts of a case's history as one struct column, with the rows they come from, worked out by
 * one pass over its rows. This is the only user-defined function of the pipeline: what depends on
 * the order of rows (courses, gaps, margins, windows) costs several times as much as array
 * expressions.
 */
final class HistoryColumns {
  private static final DataType ROWS =
      DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);

  private HistoryColumns() {}

  /** The struct of all facts of the editions; its fields are never missing, its values may be. */
  static Column facts(Guidelines guidelines) {
    List<FactFamily> families = new FactReader(guidelines).families();
    List<StructField> fields =
        families.stream().flatMap(family -> family.fields().stream()).toList();
    Fold fold = new Fold(Histories.reader(guidelines), families, positions(fields));
    StructType type = DataTypes.createStructType(fields).add(FACT_ROWS, ROWS);
    return udf(fold, type).asNondeterministic().apply(packed());
  }

  private static Column packed() {
    return struct(
        col("treatments"),
        col("biomarkers"),
        col("events"),
        col("captures"),
        col("class_of_case"),
        col("biomarkers_rejected"),
        col("events_rejected"),
        col("vital_status"),
        col("last_contact_day"),
        col("cutoff_day"),
        col("year_dx"),
        col("other_tumors"));
  }

  private static Map<String, Integer> positions(List<StructField> fields) {
    Map<String, Integer> positions = new HashMap<>();
    for (StructField field : fields) {
      if (positions.put(field.name(), positions.size()) != null) {
        throw new IllegalStateException("Bug: two facts are named " + field.name());
      }
    }
    return positions;
  }

  private record Fold(
      HistoryReader reader, List<FactFamily> families, Map<String, Integer> positions)
      implements UDF1<Row, Row>, Serializable {

    @Override
    public Row call(Row packed) {
      CaseHistory history = reader.read(packed);
      FactValues facts = new FactValues(positions);
      families.forEach(family -> family.derive(history, facts));
      Object[] values = Arrays.copyOf(facts.toArray(), positions.size() + 1);
      values[positions.size()] = facts.rows();
      return RowFactory.create(values);
    }
  }
}
