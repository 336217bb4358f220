package org.sarcordance.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sarcordance.jobs.runs.CodeVersion;
import org.sarcordance.jobs.runs.CurrentRun;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Manifest;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.RunFolders;
import org.sarcordance.jobs.runs.UsageException;
import org.sarcordance.jobs.runs.UsedEdition;
import org.sarcordance.pipeline.evaluate.Evaluate;
import org.sarcordance.pipeline.explain.Told;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.Measure;
import org.sarcordance.pipeline.tables.CaseColumns;
import org.sarcordance.pipeline.tables.FindingColumns;

/** The cases of the last complete run in an output folder. */
public final class StoredCases {
  private static final int CLOSEST = 3;

  private final SessionHolder session;
  private final FileStore files;
  private final RunFolders run;

  private StoredCases(SessionHolder session, FileStore files, RunFolders run) {
    this.session = session;
    this.files = files;
    this.run = run;
  }

  /**
   * The cases of the current run.
   *
   * @throws UsageException if the folder holds no complete run
   */
  public static StoredCases of(String out, SessionHolder session) {
    FileStore files = new FileStore(Sessions.fileSettings());
    Path folder = files.qualify(out);
    String id =
        new CurrentRun(files, folder)
            .id()
            .orElseThrow(
                () ->
                    new UsageException(
                        "There is no complete run in %s. Run the audit first, or name its folder with --out."
                            .formatted(out)));
    return new StoredCases(session, files, new RunFolders(folder, folder, id));
  }

  /** Whether these guidelines and this version of the program made the run. */
  public boolean isMadeBy(Guidelines guidelines) {
    List<UsedEdition> editions =
        guidelines.editions().stream()
            .map(e -> new UsedEdition(e.name(), e.title(), e.source(), e.hash()))
            .toList();
    Run same = Run.of(List.of(), editions, CodeVersion.current(), run.out(), run.work());
    return Manifest.rulesOf(run, files).filter(same.rules()::equals).isPresent();
  }

  /**
   * The row of one case.
   *
   * @param registry the registry, where several have a case of that name
   * @throws UsageException if there is none, or more than one
   */
  public Row find(String caseId, Optional<String> registry) {
    Dataset<Row> cases = in(table("cases"), registry);
    List<Row> found = cases.where(col(CaseColumns.CASE_ID).equalTo(caseId)).collectAsList();
    if (found.isEmpty()) {
      throw new UsageException(unknown(caseId, registry));
    }
    if (found.size() > 1) {
      throw new UsageException(
          "Registries %s have a case %s. Name one of them with --registry."
              .formatted(registries(found), caseId));
    }
    return found.get(0);
  }

  /** What the run told of a case: its findings and recommendations as they are stored. */
  public Told told(Row stored) {
    return new Told(
        ofCase("findings", stored).collectAsList(),
        ofCase("recommendations", stored).collectAsList(),
        List.of());
  }

  /**
   * What these guidelines tell of a case: the same where they and this version of the program made
   * the run, every finding explained, and the measures that do not apply.
   */
  public Told told(Row stored, Guidelines guidelines) {
    Dataset<Row> tumor = session.get().createDataFrame(List.of(stored), stored.schema());
    List<Row> findings = Evaluate.explained(tumor, guidelines).collectAsList();
    Set<String> answered =
        findings.stream()
            .map(row -> row.<String>getAs(FindingColumns.MEASURE_ID))
            .collect(Collectors.toSet());
    List<Measure> others =
        guidelines.measures().stream().filter(one -> !answered.contains(one.id())).toList();
    return new Told(
        findings,
        Evaluate.recommendations(tumor, guidelines).collectAsList(),
        others.isEmpty() ? List.of() : Evaluate.refusals(tumor, others).collectAsList());
  }

  private Dataset<Row> ofCase(String table, Row stored) {
    return table(table)
        .where(
            col(FindingColumns.CASE_ID)
                .equalTo(stored.getAs(CaseColumns.CASE_ID))
                .and(col(FindingColumns.REGISTRY).equalTo(stored.getAs(CaseColumns.REGISTRY))));
  }

  private String unknown(String caseId, Optional<String> registry) {
    List<Row> all =
        table("cases")
            .select(CaseColumns.REGISTRY)
            .distinct()
            .orderBy(CaseColumns.REGISTRY)
            .collectAsList();
    if (registry.isPresent() && all.stream().noneMatch(row -> row.get(0).equals(registry.get()))) {
      return "There is no registry %s in the last run. It has: %s."
          .formatted(registry.get(), registries(all));
    }
    String closest =
        in(table("cases"), registry)
            .orderBy(levenshtein(col(CaseColumns.CASE_ID), lit(caseId)), col(CaseColumns.CASE_ID))
            .select(CaseColumns.CASE_ID)
            .limit(CLOSEST)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining(", "));
    return "There is no case %s in the last run%s. Closest: %s. Registries: %s."
        .formatted(
            caseId,
            registry.map(name -> " of registry " + name).orElse(""),
            closest,
            registries(all));
  }

  private static String registries(List<Row> rows) {
    return rows.stream()
        .map(row -> row.<String>getAs(CaseColumns.REGISTRY))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Dataset<Row> in(Dataset<Row> cases, Optional<String> registry) {
    return registry.map(name -> cases.where(col(CaseColumns.REGISTRY).equalTo(name))).orElse(cases);
  }

  private Dataset<Row> table(String name) {
    SparkSession spark = session.get();
    return spark.read().parquet(run.table(name).toString());
  }
}
