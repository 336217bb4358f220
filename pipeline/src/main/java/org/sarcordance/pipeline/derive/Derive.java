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
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.TableSchemas;

/** Derives what is known of each tumor. */
public final class Derive {
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
    Dataset<Row> cases = conformed.withColumn(HISTORY, HistoryColumns.facts(guidelines));
    return cases
        .select(beside(cases, guidelines).toArray(Column[]::new))
        .transform(rows -> CaseColumnsCompiler.add(rows, guidelines.columns()))
        .transform(Derive::publish);
  }

  /**
   * The facts that rules read stand beside the other columns, so that rules can name them. All
   * others stay in their struct: each of many projections would copy hundreds of columns.
   */
  private static List<Column> beside(Dataset<Row> cases, Guidelines guidelines) {
    Set<String> read = new LinkedHashSet<>();
    guidelines.columns().forEach(rule -> read.addAll(rule.reads()));
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    facts(cases)
        .filter(name -> read.contains(name) || PUBLISHED.contains(name))
        .forEach(name -> columns.add(col(HISTORY).getField(name).as(name)));
    return columns;
  }

  private static Stream<String> facts(Dataset<Row> cases) {
    return Arrays.stream(((StructType) cases.schema().apply(HISTORY).dataType()).fieldNames());
  }

  private static Dataset<Row> publish(Dataset<Row> cases) {
    Map<String, Column> facts = new LinkedHashMap<>();
    for (String name : cases.columns()) {
      if (name.equals(HISTORY)) {
        facts(cases).forEach(fact -> facts.put(fact, col(HISTORY).getField(fact).as(fact)));
      } else {
        facts.put(name, col(name));
      }
    }
    facts.keySet().removeAll(PUBLISHED);
    List<Column> columns = new ArrayList<>();
    PUBLISHED.forEach(name -> columns.add(col(name)));
    columns.add(struct(facts.values().toArray(Column[]::new)).as(FACTS));
    return cases.select(columns.toArray(Column[]::new));
  }
}
