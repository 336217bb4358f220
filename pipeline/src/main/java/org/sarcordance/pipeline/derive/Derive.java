package org.sarcordance.pipeline.derive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.CaseColumnsCompiler;
import org.sarcordance.pipeline.rules.ColumnRule;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.TableSchemas;

/** Derives what is known of each tumor. */
public final class Derive {
  private static final String CONFORMED = "_conformed";
  private static final String HISTORY = "_history";
  private static final String FACTS = "facts";
  private static final Set<String> PUBLISHED = published();

  private Derive() {}

  private static Set<String> published() {
    Set<String> names = new LinkedHashSet<>(TableSchemas.output("cases").names());
    names.remove(FACTS);
    return names;
  }

  /**
   * The table {@code cases}: one conformed case in, one row out with the columns of the contract
   * and the struct {@code facts}, which holds everything else that measures may ask for. Adds no
   * shuffle.
   */
  public static Dataset<Row> cases(Dataset<Row> conformed, Guidelines guidelines) {
    Set<String> read = new LinkedHashSet<>();
    Set<String> given = new LinkedHashSet<>();
    for (ColumnRule rule : guidelines.columns()) {
      read.addAll(rule.reads());
      given.addAll(rule.definitions().keySet());
    }
    return conformed
        .select(struct(col("*")).as(CONFORMED), col("*"))
        .withColumn(HISTORY, HistoryColumns.facts(guidelines))
        .transform(cases -> beside(cases, read))
        .transform(cases -> CaseColumnsCompiler.add(cases, guidelines.columns()))
        .transform(cases -> publish(cases, given));
  }

  /**
   * What rules read stands beside the structs, so that rules can name it, until the last has read
   * it. Everything else stays in its struct: each of many projections would copy hundreds of
   * columns.
   */
  private static Dataset<Row> beside(Dataset<Row> cases, Set<String> read) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(CONFORMED, col(CONFORMED));
    columns.put(HISTORY, col(HISTORY));
    for (String struct : List.of(CONFORMED, HISTORY)) {
      fields(cases, struct)
          .filter(read::contains)
          .forEach(name -> columns.put(name, col(struct).getField(name).as(name)));
    }
    return cases.select(columns.values().toArray(Column[]::new));
  }

  private static Stream<String> fields(Dataset<Row> cases, String struct) {
    return Arrays.stream(((StructType) cases.schema().apply(struct).dataType()).fieldNames());
  }

  /**
   * The columns of the contract, and the facts: what the extract says beyond them, what the history
   * says, what rules gave.
   */
  private static Dataset<Row> publish(Dataset<Row> cases, Set<String> given) {
    Map<String, Column> all = new LinkedHashMap<>();
    for (String struct : List.of(CONFORMED, HISTORY)) {
      fields(cases, struct).forEach(name -> all.put(name, col(struct).getField(name).as(name)));
    }
    Arrays.stream(cases.columns())
        .filter(given::contains)
        .forEach(name -> all.put(name, col(name)));
    List<Column> columns = new ArrayList<>();
    PUBLISHED.forEach(name -> columns.add(all.remove(name)));
    columns.add(struct(all.values().toArray(Column[]::new)).as(FACTS));
    return cases.select(columns.toArray(Column[]::new));
  }
}
