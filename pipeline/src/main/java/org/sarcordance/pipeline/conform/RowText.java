package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.sarcordance.pipeline.tables.CaseColumns.CUTOFF_DAY;
import static org.sarcordance.pipeline.tables.CaseColumns.LAST_CONTACT_DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.sarcordance.schemas.TableSchemas;

/**
 * Writes rows as text so that they can be hashed. Values are printable ASCII by their schemas, so
 * control characters part them; missing values leave no trace, so a column added later changes no
 * hash while it is empty.
 */
final class RowText {
  private static final String FIELD_END = "\u001f";
  private static final String ROW_END = "\u001e";
  private static final String TABLE_END = "\u001d";
  private static final Set<String> PASSING = Set.of(CUTOFF_DAY, LAST_CONTACT_DAY);

  private RowText() {}

  /** The text of a nested row: name and value of each field that has one. */
  static Column of(Column row, List<String> names) {
    return join(names, row::getField);
  }

  /**
   * SHA-256 over a case and its child rows, in hexadecimal digits. Neither the order of rows nor
   * their lines matter, and days that pass without news (cut-off, last contact) do not either.
   */
  static Column hash(Column submitted) {
    List<String> names =
        TableSchemas.input("cases").names().stream()
            .filter(name -> !PASSING.contains(name))
            .toList();
    List<Column> parts = new ArrayList<>();
    parts.add(join(names, submitted::getField));
    for (ChildTable table : ChildTable.ALL) {
      Column texts = array_join(sort_array(col(NestedRows.text(table))), ROW_END);
      parts.add(coalesce(texts, lit("")));
      parts.add(coalesce(col(NestedRows.rejected(table)).cast(StringType), lit("")));
    }
    return sha2(concat_ws(TABLE_END, parts.toArray(Column[]::new)).cast(BinaryType), 256);
  }

  private static Column join(List<String> names, Function<String, Column> field) {
    return concat_ws(
        FIELD_END,
        names.stream()
            .map(name -> concat(lit(name + "="), field.apply(name).cast(StringType)))
            .toArray(Column[]::new));
  }
}
