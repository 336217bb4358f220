package org.sarcordance.pipeline.derive;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.rules.CaseColumnsCompiler;
import org.sarcordance.pipeline.rules.ColumnRule;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.RowsFunction;
import org.sarcordance.schemas.TableSchemas;

/** Derives what is known of each tumor. */
public final class Derive {
  private static final String FACTS = "facts";
  private static final List<String> PUBLISHED = published();

  private Derive() {}

  private static List<String> published() {
    List<String> names = new ArrayList<>(TableSchemas.output("cases").names());
    names.remove(FACTS);
    return names;
  }

  /**
   * The table {@code cases}: one conformed case in, one row out with the columns of the contract
   * and the struct {@code facts}, which holds everything else that measures may ask for. Adds no
   * shuffle.
   */
  public static Dataset<Row> cases(Dataset<Row> conformed, Guidelines guidelines) {
    return guidelines
        .compiled(List.of(FACTS, conformed.schema()), () -> function(conformed, guidelines))
        .of(conformed);
  }

  private static RowsFunction function(Dataset<Row> conformed, Guidelines guidelines) {
    List<ColumnRule> rules = new ArrayList<>();
    rules.add(HistoryColumns.facts(conformed.schema(), guidelines));
    rules.addAll(guidelines.columns());
    return CaseColumnsCompiler.withRest(conformed, rules, PUBLISHED, FACTS);
  }
}
