package org.sarcordance.jobs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sarcordance.jobs.console.ResultText;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Publication;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunTables;
import org.sarcordance.pipeline.report.Pages;
import org.sarcordance.pipeline.report.ReportModel;
import org.sarcordance.pipeline.report.ReportModels;
import org.sarcordance.pipeline.report.RunFacts;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.share.Release;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;

/** Writes what people read of a run: a page for each registry, one over all, and a plain text. */
record RunPages(
    Run run, Optional<String> previous, RunTables tables, FileStore files, Guidelines guidelines) {

  void write() {
    ReportModels models = new ReportModels(published(), facts());
    for (String registry : run.registries()) {
      write("report-" + registry + ".html", Pages.registryPage(models.registry(registry)));
    }
    ReportModel index = models.index();
    write("index.html", Pages.indexPage(index));
    write(Publication.RESULT, ResultText.of(index));
  }

  /** The page of a release. */
  String released(Release release, String date) {
    ReportModels models = new ReportModels(published(), facts());
    return Pages.releasePage(models.released(release::shows), date);
  }

  private void write(String name, String text) {
    files.writeText(new Path(run.folders().published(), name), text);
  }

  private ReportModels.Tables published() {
    return new ReportModels.Tables(
        read("cases"),
        read("findings"),
        read("measures"),
        read("facilities"),
        read("deviations"),
        read("reviews"),
        read("changes"),
        read("completeness"),
        read("rejects"),
        read("flow"));
  }

  private Dataset<Row> read(String table) {
    return tables.read(run.folders().table(table));
  }

  private RunFacts facts() {
    return new RunFacts(
        run.id(),
        previous.orElse(null),
        run.code().version(),
        run.extracts().stream().map(RunPages::input).toList(),
        run.editions().stream()
            .map(e -> new RunFacts.Edition(e.name(), e.title(), e.source(), e.hash()))
            .toList(),
        guidelines.measures().stream()
            .map(
                m ->
                    new RunFacts.MeasureText(
                        m.id(),
                        m.title(),
                        m.type(),
                        m.strengths(),
                        m.definition(),
                        m.citation(),
                        m.edition()))
            .toList());
  }

  private static RunFacts.Input input(Extract extract) {
    List<RunFacts.InputFile> inputFiles =
        extract.files().values().stream()
            .sorted(Comparator.comparing(DataFile::table))
            .map(file -> new RunFacts.InputFile(file.path(), file.sha256()))
            .toList();
    return new RunFacts.Input(
        extract.submission().registry(),
        extract.submission().submission(),
        extract.submission().reportingLagDays(),
        extract.submission().captures().stream().sorted().toList(),
        inputFiles);
  }
}
