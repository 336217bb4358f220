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
import org.sarcordance.schemas.CheckedRow;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.TableReader;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;

/**
 * Checks one extract as the audit does when it admits it: header and rows by the table schemas,
 * then what shows across rows. Files are read row by row; what is kept is the cases (some 300 bytes
 * a case) and the numbers of the rows of one child file (some 50 bytes a row).
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
        name, outcome, reason, Optional.empty(), List.of(), List.of(), groups.list());
  }

  private Receipt receipt() {
    extract.warnings().forEach(this::tell);
    extract.files().values().forEach(this::check);
    FileTally cases = tallies.get(CASES);
    if (cases != null) {
      CopiedCases.find(crossRows.contents(), cases.file(), cases.counting().andThen(this::tell));
    }
    return new Receipt(
        extract.name(),
        isRefused ? Receipt.Outcome.REFUSED : Receipt.Outcome.ACCEPTED,
        "",
        Optional.of(extract.submission()),
        tallies.values().stream().map(FileTally::count).toList(),
        tallies.values().stream().flatMap(tally -> tally.fields().stream()).toList(),
        groups.list());
  }

  private void check(DataFile file) {
    TableSchema schema = TableSchemas.input(file.table());
    FileTally tally = new FileTally(schema, file.path());
    tallies.put(file.table(), tally);
    try (InputStream bytes = new WatchedStream(extract.open(file), read);
        TableReader rows = TableReader.guarded(schema, file.path(), bytes, this::tell)) {
      rows.headerProblems().forEach(this::tell);
      if (rows.isReadable()) {
        read(schema, rows, tally);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.path(), e);
    }
  }

  private void read(TableSchema schema, TableReader rows, FileTally tally) {
    Consumer<Problem> told = tally.counting().andThen(this::tell);
    RowRules rules = RowRules.of(schema, tally.file());
    RowContent contents = new RowContent(schema);
    CrossRows.Table table = crossRows.start(CrossRules.of(schema, tally.file()), told);
    while (rows.hasNext()) {
      CheckedRow row = rules.check(rows.next());
      tally.add(row);
      row.problems().forEach(this::tell);
      table.see(new CrossRow(row.line(), row.rejected(), row.values(), contents.of(row.values())));
    }
    table.end();
  }

  private void tell(Problem problem) {
    isRefused |= problem.severity() == Severity.REFUSE_EXTRACT;
    groups.add(problem);
    sink.accept(problem);
  }
}
