package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.sarcordance.pipeline.rules.Care;

/** What the pathway of a case's group at diagnosis recommends, and whether it was received. */
final class Recommendations {
  private Recommendations() {}

  static Dataset<Row> explode(Dataset<Row> cases, List<Care.Component> pathways) {
    Column[] components = pathways.stream().map(Recommendations::component).toArray(Column[]::new);
    return cases
        .select(
            col("registry"),
            col("case_id"),
            functions.explode(array_compact(array(components))).as("component"))
        .select(col("registry"), col("case_id"), col("component.*"));
  }

  private static Column component(Care.Component component) {
    Column applies =
        component
            .when()
            .map(sql -> expr(sql.text()))
            .orElse(lit(true))
            .and(col("group_dx").equalTo(component.group()));
    return when(
        applies,
        struct(
            lit(component.group()).as("group"),
            lit(component.path()).as("path"),
            lit(component.name()).as("component"),
            lit(component.requirement()).as("requirement"),
            lit(component.option()).as("option"),
            expr(component.received().text()).as("received"),
            lit(component.citation()).as("citation")));
  }
}
