package org.sarcordance.schemas.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.RecordBatch;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.TableFile;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;

/**
 * Checks one extract as the audit does when it admits it: header and rows by the table schemas,
 * then what shows across rows. Files are read one after the other, the rows of each by all
 * processors; what is kept is the cases (some 100 bytes a case) and the numbers of the rows of one
 * child file (some 50 bytes a row).
 */
public final class ExtractCheck {
  private static final String CASES = "cases";

  private final Extract extract;
  private final Consumer<Problem> sink;
  private final LongConsumer read;
  private final ProblemGroups groups = new ProblemGroups();
  private final CrossRows crossRows = new CrossRows();
  private final Map<String, FileTally> tallies = new LinkedHashMap<>();
  private boolean isRefused;

  private ExtractCheck(Extract extract, Consumer<Problem> sink, LongConsumer read) {
    this.extract = extract;
    this.sink = sink;
    this.read = read;
  }

  /**
   * The receipt of what stands at one place.
   *
   * @param sink is told every problem, by file and nearly by line
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Receipt of(FoundExtract found, Consumer<Problem> sink) {
    return of(found, sink, bytes -> {});
  }

  /**
   * The receipt of what stands at one place.
   *
   * @param sink is told every problem, by file and nearly by line
   * @param read is told how many bytes were read, again and again
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Receipt of(FoundExtract found, Consumer<Problem> sink, LongConsumer read) {
    if (found instanceof FoundExtract.Accepted accepted) {
      return new ExtractCheck(accepted.extract(), sink, read).receipt();
    }
    ProblemGroups groups = new ProblemGroups();
    if (found instanceof FoundExtract.Refused refused) {
      refused.problems().forEach(sink.andThen(groups::add));
      return receipt(found.name(), Receipt.Outcome.REFUSED, "", groups);
    }
    String reason = ((FoundExtract.Skipped) found).reason();
    return receipt(found.name(), Receipt.Outcome.SKIPPED, reason, groups);
  }

  private static Receipt receipt(
      String name, Receipt.Outcome outcome, String reason, ProblemGroups groups) {
    return new Receipt(
        name,
        outcome,
        reason,
        Optional.empty(),
        List.of(),
        List.of(),
        groups.list(),
        CaseDigests.NONE,
        Optional.empty());
  }

  private Receipt receipt() {
    extract.warnings().forEach(this::tell);
    extract.files().values().forEach(this::check);
    FileTally cases = tallies.get(CASES);
    if (cases != null) {
      CopiedCases.find(crossRows.eachContent(), cases.file(), counted(cases));
    }
    return new Receipt(
        extract.name(),
        isRefused ? Receipt.Outcome.REFUSED : Receipt.Outcome.ACCEPTED,
        "",
        Optional.of(extract.submission()),
        tallies.values().stream().map(FileTally::count).toList(),
        tallies.values().stream().flatMap(tally -> tally.fields().stream()).toList(),
        groups.list(),
        isRefused ? CaseDigests.NONE : crossRows.digests(extract.submission()),
        Optional.empty());
  }

  private void check(DataFile file) {
    TableSchema schema = TableSchemas.input(file.table());
    try (InputStream bytes = new WatchedStream(extract.open(file), read);
        TableFile rows = TableFile.open(schema, file.path(), bytes)) {
      rows.headerProblems().forEach(this::tell);
      FileParts parts = new FileParts(() -> new FilePart(schema, rows));
      FileTally acrossRows = new FileTally(schema, rows.name());
      if (rows.isReadable()) {
        read(rows, parts, across(schema, rows.name(), counted(acrossRows)));
      }
      FilePart whole = parts.whole();
      whole.overall().forEach(this::tell);
      acrossRows.add(whole.tally());
      if (rows.isReadable() && file.table().equals(CASES) && acrossRows.count().rows() == 0) {
        tell(noCases(rows.name()));
      }
      tallies.put(file.table(), acrossRows);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.path(), e);
    }
  }

  private static Problem noCases(String file) {
    return new Problem(
        file,
        1L,
        null,
        null,
        "no_rows",
        Severity.REFUSE_EXTRACT,
        "there is no row below the header.",
        "Export all cases; an extract is a full snapshot of its registry.");
  }

  /** What is looked at over all rows of a file, one after the other. */
  private AcrossRows across(TableSchema schema, String file, Consumer<Problem> sink) {
    return new AcrossRows(
        crossRows.start(CrossRules.of(schema, file), sink), new UnknownDrugs(schema, file), sink);
  }

  /** Rows are looked at by several threads, then one after the other across rows. */
  private void read(TableFile rows, FileParts parts, AcrossRows acrossRows) throws IOException {
    try (OrderedWork<List<FilePart.Seen>> work =
        new OrderedWork<>(seen -> seen.forEach(row -> see(row, acrossRows)))) {
      for (RecordBatch batch = rows.batch(); !batch.isEmpty(); batch = rows.batch()) {
        RecordBatch given = batch;
        work.give(() -> parts.look(given));
      }
      work.finish();
    }
    acrossRows.end();
  }

  private void see(FilePart.Seen seen, AcrossRows acrossRows) {
    seen.problems().forEach(this::tell);
    acrossRows.see(seen.row());
  }

  private Consumer<Problem> counted(FileTally tally) {
    return tally.counting().andThen(this::tell);
  }

  private void tell(Problem problem) {
    isRefused |= problem.severity() == Severity.REFUSE_EXTRACT;
    groups.add(problem);
    sink.accept(problem);
  }
}
