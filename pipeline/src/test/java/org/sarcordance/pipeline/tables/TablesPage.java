package org.sarcordance.pipeline.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.FieldType;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;

/** The page {@code docs/tables.md}: the tables of a run, from their schemas, and the facts. */
final class TablesPage {
  private static final String HEAD =
      """
      # Tables

      Generated from the table schemas and the guideline editions; do not edit. `TablesPageTest` fails when this page is
      out of date and says how to rewrite it.

      A run publishes eleven tables as Parquet, each a folder partitioned by `registry`. `registry` is the name of a folder,
      which readers turn into a column; where it is ALL, the row is over all registries. Missing is NULL. Days count from
      the date of diagnosis (day 0). A unit stands at the end of a column's name.

      """;

  private TablesPage() {}

  /** The text of the page; {@code facts} is the type of the column {@code facts} of cases. */
  static String text(Guidelines guidelines, StructType facts) {
    return HEAD
        + contents()
        + TableSchemas.outputs().stream()
            .map(TableSchemas::output)
            .map(TablesPage::table)
            .collect(Collectors.joining())
        + FactsChapter.text(guidelines, facts);
  }

  /** A Markdown table, with a blank line after it. */
  static String lines(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.add(header.stream().map(name -> "---").toList());
    all.addAll(rows);
    return all.stream()
        .map(row -> row.stream().map(cell -> cell.replace("|", "\\|")))
        .map(row -> row.collect(Collectors.joining(" | ", "| ", " |\n")))
        .collect(Collectors.joining("", "", "\n"));
  }

  static String code(String name) {
    return "`" + name + "`";
  }

  private static String contents() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : TableSchemas.outputs()) {
      String link = "[%s](#%s)".formatted(code(name), name);
      rows.add(List.of(link, TableSchemas.output(name).description()));
    }
    return lines(List.of("table", "rows"), rows);
  }

  private static String table(TableSchema table) {
    List<Field> fields = ownFields(table);
    String key =
        table.primaryKey().stream().map(TablesPage::code).collect(Collectors.joining(", "));
    return "## %s\n\n%s%s%s\n\n"
            .formatted(
                table.name(),
                table.description(),
                key.isEmpty() ? "" : " Key: " + key + ".",
                fields.size() < table.fields().size() ? " All columns of `findings`, and:" : "")
        + fields(fields)
        + fields.stream()
            .filter(field -> field.type() == FieldType.LIST && !field.fields().isEmpty())
            .map(field -> "### cases." + field.name() + "\n\n" + fields(field.fields()))
            .collect(Collectors.joining());
  }

  /** The fields of a table without those it shares with findings where it has them all. */
  private static List<Field> ownFields(TableSchema table) {
    TableSchema findings = TableSchemas.output("findings");
    boolean extendsFindings =
        !table.name().equals(findings.name()) && table.names().containsAll(findings.names());
    return table.fields().stream()
        .filter(field -> !extendsFindings || !findings.names().contains(field.name()))
        .toList();
  }

  private static String fields(List<Field> fields) {
    return lines(
        List.of("column", "type", "meaning"),
        fields.stream()
            .map(field -> List.of(code(field.name()), type(field), field.description()))
            .toList());
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case STRING -> "text";
      case INTEGER, LONG -> "integer";
      case NUMBER, BOOLEAN, RECORD -> field.type().name().toLowerCase(Locale.ROOT);
      case LIST -> field.fields().isEmpty() ? "list of texts" : "list of records";
      case MAP -> "texts by name";
    };
  }
}
