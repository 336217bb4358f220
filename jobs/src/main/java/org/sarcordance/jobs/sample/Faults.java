package org.sarcordance.jobs.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sarcordance.jobs.sample.Block.Part;

/** Spoils rows at the rates of faults.csv, at most one fault a row, and remembers where. */
final class Faults {
  private static final int ID = 0;

  /** A byte that no UTF-8 text holds. */
  private static final byte NO_TEXT = (byte) 0xE9;

  private final List<Table> tables = new ArrayList<>();

  /** A kind of fault: how the row is spoiled, and what admission must say of it. */
  record Fault(String name, String how, int column, String value) {}

  private record Table(double rate, Choice<Fault> faults) {}

  Faults() {
    Map<String, List<Map<String, String>>> rows = SampleFiles.groups("faults.csv", "table");
    for (Layout layout : Layout.ALL) {
      Choice<Fault> faults =
          Parameters.weighted(rows.get(layout.table()), "rate", row -> fault(layout, row));
      tables.add(new Table(faults.total(), faults));
    }
  }

  private static Fault fault(Layout layout, Map<String, String> row) {
    String field = row.get("field");
    int column = field.isEmpty() ? ID : layout.at(field);
    return new Fault(row.get("fault"), row.get("how"), column, row.get("value"));
  }

  /** Writes a row into its part of a block, spoiled or not. */
  void write(int table, String[] cells, Draw draw, Part part) {
    Table faults = tables.get(table);
    if (draw.chance(faults.rate())) {
      spoil(faults.faults().draw(draw), table, cells, part);
    } else {
      part.csv().line(cells);
    }
  }

  private static void spoil(Fault fault, int table, String[] cells, Part part) {
    CsvBytes csv = part.csv();
    switch (fault.how()) {
      case "value" -> cells[fault.column()] = fault.value();
      case "orphan" -> cells[fault.column()] = cells[fault.column()] + "-X";
      case "quote" -> cells[fault.column()] = '"' + cells[fault.column()];
      case "empty" -> csv.raw(new byte[0]);
      case "header" -> csv.line(Layout.ALL.get(table).columns().toArray(String[]::new));
      default -> {}
    }
    if (fault.how().equals("empty") || fault.how().equals("header")) {
      part.faults().add(new Block.Spoiled(fault, csv.lines()));
      csv.line(cells);
    } else {
      write(fault, cells, csv);
      part.faults().add(new Block.Spoiled(fault, csv.lines()));
    }
  }

  private static void write(Fault fault, String[] cells, CsvBytes csv) {
    switch (fault.how()) {
      case "width" -> csv.line(cells, cells.length - 1);
      case "bytes" -> csv.raw(damaged(cells));
      case "twice" -> {
        csv.line(cells);
        csv.line(cells);
      }
      default -> csv.line(cells);
    }
  }

  private static byte[] damaged(String[] cells) {
    byte[] line = String.join(",", cells).getBytes(StandardCharsets.US_ASCII);
    line[0] = NO_TEXT;
    return line;
  }
}
