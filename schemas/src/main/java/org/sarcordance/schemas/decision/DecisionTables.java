package org.sarcordance.schemas.decision;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sarcordance.schemas.ProblemsException;

/**
 * Reads decision tables from CSV. The header is {@code row}, the inputs, {@code =>}, the outputs,
 * then {@code cite} and {@code note} where there are any; one row is one rule. Conditions follow
 * the notation of {@link Cell}. An output cell is the value; {@code ?} stands for NULL, {@code
 * =column} copies the input of that name.
 */
public final class DecisionTables {
  private DecisionTables() {}

  /**
   * Reads one table.
   *
   * @param csv the text; closed by the caller
   * @param file the name of the file for messages
   * @param id the name of the table
   * @param hit which rule answers
   * @param inputs name and type of each input column
   * @throws ProblemsException with everything that is wrong in the file
   */
  public static DecisionTable read(
      Reader csv, String file, String id, HitPolicy hit, Map<String, ValueType> inputs) {
    TableProblems problems = new TableProblems(file);
    List<TableRow> rows = rows(csv);
    Optional<TableHeader> header = TableHeader.read(rows, inputs, problems);
    List<DecisionTable.Rule> rules =
        header.map(columns -> rules(columns, rows, problems)).orElse(List.of());
    problems.throwIfAny();
    TableHeader columns = header.orElseThrow();
    return new DecisionTable(id, file, hit, columns.inputs(), columns.outputs(), rules);
  }

  private static List<DecisionTable.Rule> rules(
      TableHeader header, List<TableRow> rows, TableProblems problems) {
    RuleReader reader = new RuleReader(header, problems);
    List<DecisionTable.Rule> rules =
        rows.stream().skip(1).map(reader::read).flatMap(Optional::stream).toList();
    if (rows.size() == 1) {
      problems.noRules();
    }
    return rules;
  }

  private static List<TableRow> rows(Reader csv) {
    List<TableRow> rows = new ArrayList<>();
    try {
      CSVParser parser = CSVFormat.RFC4180.builder().get().parse(csv);
      for (CSVRecord row : parser) {
        rows.add(new TableRow(parser.getCurrentLineNumber(), row.toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
