package org.sarcordance.pipeline.derive;

import static org.sarcordance.pipeline.tables.CaseColumns.FACT_ROWS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.CaseFunction;
import org.sarcordance.pipeline.rules.ColumnRule;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.HeldRow;

/**
 * The facts of a case's history, with the rows they come from, worked out by one pass over its
 * rows: what depends on the order of rows (courses, gaps, margins, windows) costs several times as
 * much as array expressions.
 */
final class HistoryColumns {
  private static final DataType ROWS =
      DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);

  private HistoryColumns() {}

  /** All facts of the editions as one rule over conformed cases of that schema. */
  static ColumnRule facts(StructType conformed, Guidelines guidelines) {
    List<FactFamily> families = new FactReader(guidelines).families();
    List<StructField> fields =
        families.stream().flatMap(family -> family.fields().stream()).toList();
    StructType inputs =
        new StructType(
            HistoryReader.COLUMNS.stream().map(conformed::apply).toArray(StructField[]::new));
    Fold fold =
        new Fold(
            new HeldRow.Shape(inputs), Histories.reader(guidelines), families, positions(fields));
    StructType type = DataTypes.createStructType(fields).add(FACT_ROWS, ROWS);
    return new ColumnRule.Worked(type, HistoryReader.COLUMNS, fold);
  }

  private static Map<String, Integer> positions(List<StructField> fields) {
    Map<String, Integer> positions = new HashMap<>();
    for (StructField field : fields) {
      if (positions.put(field.name(), positions.size()) != null) {
        throw new IllegalStateException("Bug: two facts are named " + field.name());
      }
    }
    return Map.copyOf(positions);
  }

  private record Fold(
      HeldRow.Shape inputs,
      HistoryReader reader,
      List<FactFamily> families,
      Map<String, Integer> positions)
      implements CaseFunction {

    @Override
    public Object apply(Object[] values) {
      CaseHistory history = reader.read(inputs.of(values));
      FactValues facts = new FactValues(positions);
      families.forEach(family -> family.derive(history, facts));
      Object[] given = Arrays.copyOf(facts.toArray(), positions.size() + 1);
      given[positions.size()] = facts.rows();
      return HeldRow.hold(given);
    }
  }
}
