package org.sarcordance.jobs;

import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.jobs.runs.Written;
import org.sarcordance.pipeline.admit.Admit;
import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.Extract;

/** Reads the files of an extract and hands on every row, checked. */
record AdmitStep(Run run, RunTables tables) implements RegistryWork {
  static final String NAME = "admit";

  @Override
  public List<Written> work(Extract extract) {
    AdmittedTables admitted = Admit.read(tables.session(), extract);
    return List.of(
        write(extract, "cases", admitted.cases()),
        write(extract, "treatments", admitted.treatments()),
        write(extract, "biomarkers", admitted.biomarkers()),
        write(extract, "events", admitted.events()));
  }

  private Written write(Extract extract, String table, Dataset<Row> rows) {
    Path place = run.folders().handedOn(NAME, table);
    return tables.write(rows, place, extract.submission().registry());
  }

  @Override
  public int parts() {
    return 4;
  }
}
