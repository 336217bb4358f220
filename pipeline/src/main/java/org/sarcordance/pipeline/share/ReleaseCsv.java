package org.sarcordance.pipeline.share;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.sarcordance.pipeline.measure.Proportion;
import org.sarcordance.pipeline.share.Group.Key;
import org.sarcordance.pipeline.tables.MeasureColumns;

/**
 * A release as CSV text, one line a measure and stratum; the figures of a hidden group are blank.
 */
public final class ReleaseCsv {
  private static final String HIDDEN = "hidden";
  private static final List<String> KEY =
      List.of(
          MeasureColumns.REGISTRY,
          MeasureColumns.MEASURE_ID,
          MeasureColumns.STRATUM,
          MeasureColumns.STRATUM_VALUE);
  private static final List<String> FIGURES =
      List.of(
          MeasureColumns.RATE,
          MeasureColumns.CI_LOW,
          MeasureColumns.CI_HIGH,
          MeasureColumns.BOUND_LOW,
          MeasureColumns.BOUND_HIGH);
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private ReleaseCsv() {}

  /** The text of a release. */
  public static String write(Release release) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(header());
      for (Map.Entry<Key, Counts> group : release.groups().entrySet()) {
        printer.printRecord(line(group.getKey(), group.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The release of a text that {@link #write} made. */
  public static Release read(String text) {
    Map<Key, Counts> groups = new LinkedHashMap<>();
    CSVFormat format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (StringReader reader = new StringReader(text)) {
      for (CSVRecord line : format.parse(reader)) {
        List<String> key = KEY.stream().map(line::get).map(ReleaseCsv::plain).toList();
        groups.put(
            new Key(key.get(0), key.get(1), key.get(2), key.get(3)),
            Boolean.parseBoolean(line.get(HIDDEN)) ? null : counts(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Release(groups);
  }

  private static Counts counts(CSVRecord line) {
    return new Counts(Counts.COLUMNS.stream().map(line::get).map(Long::valueOf).toList());
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(KEY);
    header.add(HIDDEN);
    header.add(MeasureColumns.N_POPULATION);
    header.addAll(Counts.COLUMNS);
    header.addAll(FIGURES);
    return header;
  }

  private static List<Object> line(Key key, Counts counts) {
    List<Object> line = new ArrayList<>();
    line.addAll(
        List.of(text(key.registry()), text(key.measure()), text(key.stratum()), text(key.value())));
    line.add(counts == null);
    if (counts == null) {
      line.addAll(Collections.nCopies(1 + Counts.COLUMNS.size() + FIGURES.size(), null));
    } else {
      line.add(counts.population());
      line.addAll(counts.byOutcome());
      line.addAll(figures(counts));
    }
    return line;
  }

  private static List<Double> figures(Counts counts) {
    Proportion decided = new Proportion(counts.met(), counts.met() + counts.notMet());
    long open = counts.byOutcome().get(Counts.COLUMNS.indexOf(MeasureColumns.N_INDETERMINATE));
    List<Double> figures = new ArrayList<>(Collections.nCopies(FIGURES.size(), null));
    if (!decided.isEmpty()) {
      double[] interval = decided.wilson();
      figures.set(0, decided.rate());
      figures.set(1, interval[0]);
      figures.set(2, interval[1]);
    }
    if (decided.decided() + open > 0) {
      figures.set(3, new Proportion(decided.met(), decided.decided() + open).rate());
      figures.set(4, new Proportion(decided.met() + open, decided.decided() + open).rate());
    }
    return figures;
  }

  /** A text that starts like a formula gets an apostrophe, which spreadsheets take as text. */
  private static String text(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  private static String plain(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }
}
