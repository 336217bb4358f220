package org.sarcordance.pipeline.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.sarcordance.pipeline.tables.AdmittedColumns.CONTENT;
import static org.sarcordance.pipeline.tables.AdmittedColumns.LINE;
import static org.sarcordance.pipeline.tables.AdmittedColumns.REJECTED;
import static org.sarcordance.pipeline.tables.CaseColumns.CASE_ID;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.sarcordance.pipeline.admit.AdmittedTables;

/**
 * Finds what is wrong with rows because of others: admitted rows in, one row a problem out. Only
 * what the rules read is shuffled; the rules are those of the check in one process.
 */
final class CrossRowProblems {
  private CrossRowProblems() {}

  static Dataset<Row> of(AdmittedTables tables, String registry) {
    CaseProblems problems = new CaseProblems(registry);
    Dataset<Row> rows =
        IntStream.range(0, problems.tables().size())
            .mapToObj(i -> rows(tables, i, problems))
            .reduce((left, right) -> left.unionByName(right, true))
            .orElseThrow();
    return rows.filter(col(CASE_ID).isNotNull())
        .repartition(col(CASE_ID))
        .sortWithinPartitions(CASE_ID, CaseProblems.TABLE, LINE)
        .select(problems.columns())
        .mapPartitions(problems, Encoders.row(CaseProblems.TYPE))
        .transform(CopiedCases::told);
  }

  private static Dataset<Row> rows(AdmittedTables tables, int table, CaseProblems problems) {
    String name = problems.tables().get(table);
    List<Column> columns = problems.read(name);
    columns.addAll(
        List.of(col(LINE), col(REJECTED), col(CONTENT), lit(table).as(CaseProblems.TABLE)));
    return rows(tables, name).select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> rows(AdmittedTables tables, String name) {
    return ChildTable.ALL.stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .map(child -> child.rows(tables))
        .orElse(tables.cases());
  }
}
