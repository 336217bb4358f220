package org.sarcordance.jobs;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.jobs.runs.Written;
import org.sarcordance.pipeline.measure.Measure;
import org.sarcordance.schemas.TableSchemas;

/** Publishes rates and completeness over all registries. */
record MeasureStep(Run run, RunTables tables, List<String> measures) implements CohortWork {

  @Override
  public List<Written> work() {
    Dataset<Row> cases = tables.read(run.folders().table("cases"));
    Dataset<Row> findings = tables.read(run.folders().table("findings"));
    List<String> fields = TableSchemas.input("cases").names();
    List<String> withAll =
        Stream.concat(Stream.of(StepFacts.ALL), run.registries().stream()).toList();
    return List.of(
        write(Measure.measures(findings, cases, measures), "measures", withAll),
        write(Measure.facilities(findings), "facilities", run.registries()),
        write(Measure.completeness(cases, findings, fields), "completeness", run.registries()));
  }

  private Written write(Dataset<Row> rows, String table, List<String> registries) {
    List<String> order = TableSchemas.output(table).primaryKey();
    return tables.writeAll(rows, run.folders().table(table), registries, order);
  }

  @Override
  public int parts() {
    return 3;
  }
}
