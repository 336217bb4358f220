package org.sarcordance.pipeline.evaluate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.sarcordance.pipeline.rules.Care;
import org.sarcordance.pipeline.rules.Choice;
import org.sarcordance.pipeline.tables.CaseColumns;

/**
 * What the pathways of a case's groups recommend, and whether it was received: the group at
 * diagnosis, and the current one where that is another.
 *
 * <p>A case is asked only about the components of its groups. What is said of a component (its
 * path, name, citation) is looked up by its number at the end.
 */
record Recommendations(List<Care.Component> pathways) {
  private static final String NONE = "array<struct<component:int,received:boolean>>";

  /** One case in, one row out for each component. */
  Dataset<Row> explode(Dataset<Row> cases) {
    Column isOther = col(CaseColumns.GROUP_CURRENT).notEqual(col(CaseColumns.GROUP_DX));
    Column found =
        concat(
            orNone(ofGroup(CaseColumns.GROUP_DX)),
            orNone(when(isOther, ofGroup(CaseColumns.GROUP_CURRENT))));
    return cases
        .select(col("registry"), col("case_id"), functions.explode(found).as("found"))
        .select(
            col("registry"),
            col("case_id"),
            get(words(), col("found.component")).as("words"),
            col("found.received"))
        .select(
            col("registry"),
            col("case_id"),
            col("words.group"),
            col("words.path"),
            col("words.component"),
            col("words.requirement"),
            col("words.option"),
            col("received"),
            col("words.citation"));
  }

  private static Column orNone(Column found) {
    return coalesce(found, array().cast(NONE));
  }

  /** The components of the group that a column holds; NULL where the group has none. */
  private Column ofGroup(String column) {
    Choice found = new Choice();
    List<String> groups = ofColumn(column).mapToObj(this::group).distinct().toList();
    for (String group : groups) {
      Column[] components =
          ofColumn(column)
              .filter(number -> group(number).equals(group))
              .mapToObj(this::component)
              .toArray(Column[]::new);
      found.add(col(column).equalTo(group), array_compact(array(components)));
    }
    return found.otherwise(lit(null).cast(NONE));
  }

  private IntStream ofColumn(String column) {
    return IntStream.range(0, pathways.size())
        .filter(number -> pathways.get(number).column().equals(column));
  }

  private String group(int number) {
    return pathways.get(number).group();
  }

  private Column component(int number) {
    Care.Component component = pathways.get(number);
    Column row =
        struct(lit(number).as("component"), expr(component.received().text()).as("received"));
    return component.when().map(sql -> when(expr(sql.text()), row)).orElse(row);
  }

  private Column words() {
    return array(pathways.stream().map(Recommendations::words).toArray(Column[]::new));
  }

  private static Column words(Care.Component component) {
    return struct(
        lit(component.group()).as("group"),
        lit(component.path()).as("path"),
        lit(component.name()).as("component"),
        lit(component.requirement()).as("requirement"),
        lit(component.option()).as("option"),
        lit(component.citation()).as("citation"));
  }
}
