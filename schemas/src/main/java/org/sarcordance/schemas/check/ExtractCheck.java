package org.sarcordance.schemas.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 * then what shows across rows. Files are read row by row; what is kept is the case_ids (some 200
 * bytes a case) and the numbers of the rows of one child file (some 50 bytes a row).
 */
public final class ExtractCheck {
  private static final String CASES = "cases";

  private final Extract extract;
  private final Consumer<Problem> sink;
  private final ProblemGroups groups = new ProblemGroups();
  private final CrossRows crossRows = new CrossRows();
  private final List<FileCount> files = new ArrayList<>();
  private boolean isRefused;
  private boolean casesAreKnown;

  private ExtractCheck(Extract extract, Consumer<Problem> sink) {
    this.extract = extract;
    this.sink = sink;
  }

  /**
   * The receipt of what stands at one place.
   *
   * @param sink is told every problem, by file and nearly by line
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Receipt of(FoundExtract found, Consumer<Problem> sink) {
    if (found instanceof FoundExtract.Accepted accepted) {
      return new ExtractCheck(accepted.extract(), sink).receipt();
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
    return new Receipt(name, outcome, reason, Optional.empty(), List.of(), groups.list());
  }

  private Receipt receipt() {
    extract.warnings().forEach(this::tell);
    extract.files().values().forEach(this::check);
    return new Receipt(
        extract.name(),
        isRefused ? Receipt.Outcome.REFUSED : Receipt.Outcome.ACCEPTED,
        "",
        Optional.of(extract.submission()),
        files,
        groups.list());
  }

  private void check(DataFile file) {
    Path path = Path.of(extract.location()).resolve(file.path());
    TableSchema schema = TableSchemas.input(file.table());
    FileTally tally = new FileTally(file.path());
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
        TableReader rows = TableReader.guarded(schema, file.path(), bytes, this::tell)) {
      rows.headerProblems().forEach(this::tell);
      if (rows.isReadable()) {
        read(file, schema, rows, tally);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.path(), e);
    }
    files.add(tally.count());
  }

  private void read(DataFile file, TableSchema schema, TableReader rows, FileTally tally) {
    Consumer<Problem> told = tally.warnings().andThen(this::tell);
    RowRules rules = RowRules.of(schema, file.path());
    if (file.table().equals(CASES)) {
      rows.forEachRemaining(row -> seeCase(rules.check(row), tally, told));
      crossRows.ofCases().forEach(tally.rejections().andThen(this::tell));
      casesAreKnown = true;
    } else {
      CrossRows.Children children = crossRows.new Children(schema, file.path());
      rows.forEachRemaining(row -> seeChild(rules.check(row), children, tally, told));
    }
  }

  private void seeCase(CheckedRow row, FileTally tally, Consumer<Problem> told) {
    tally.add(row);
    row.problems().forEach(told);
    crossRows.sawCase((String) row.values()[0], row.line(), row.rejected());
  }

  private void seeChild(
      CheckedRow row, CrossRows.Children children, FileTally tally, Consumer<Problem> told) {
    tally.add(row);
    row.problems().forEach(told);
    if (casesAreKnown && !row.rejected()) {
      children
          .problem((String) row.values()[0], (Integer) row.values()[1], row.line())
          .ifPresent(tally.rejections().andThen(this::tell));
    }
  }

  private void tell(Problem problem) {
    isRefused |= problem.severity() == Severity.REFUSE_EXTRACT;
    groups.add(problem);
    sink.accept(problem);
  }
}
