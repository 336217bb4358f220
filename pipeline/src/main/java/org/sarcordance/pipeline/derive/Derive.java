package org.sarcordance.pipeline.derive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.rules.CaseColumnsCompiler;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchemas;

/** Derives what is known of each tumor. */
public final class Derive {
  private static final String HISTORY = "_history";
  private static final String FACTS = "facts";

  private Derive() {}

  /**
   * The table {@code cases}: one conformed case in, one row out with the columns of the contract
   * and the struct {@code facts}, which holds everything else that measures may ask for. Adds no
   * shuffle.
   */
  public static Dataset<Row> cases(Dataset<Row> conformed, Guidelines guidelines) {
    return conformed
        .withColumn(HISTORY, HistoryColumns.facts(guidelines))
        .transform(Derive::spread)
        .transform(cases -> CaseColumnsCompiler.add(cases, guidelines.columns()))
        .transform(Derive::publish);
  }

  /** The facts beside the other columns, so that rules can name them. */
  private static Dataset<Row> spread(Dataset<Row> cases) {
    return cases.select(col("*"), col(HISTORY + ".*")).drop(HISTORY);
  }

  private static Dataset<Row> publish(Dataset<Row> cases) {
    Set<String> published = new LinkedHashSet<>();
    TableSchemas.output("cases").fields().stream().map(Field::name).forEach(published::add);
    published.remove(FACTS);
    Column[] facts =
        Arrays.stream(cases.columns())
            .filter(name -> !published.contains(name))
            .map(name -> col(name))
            .toArray(Column[]::new);
    List<Column> columns = new java.util.ArrayList<>();
    published.forEach(name -> columns.add(col(name)));
    columns.add(struct(facts).as(FACTS));
    return cases.select(columns.toArray(Column[]::new));
  }
}
