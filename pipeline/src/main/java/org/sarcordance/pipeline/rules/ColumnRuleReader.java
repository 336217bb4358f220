package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.sarcordance.schemas.CodeList;
import org.sarcordance.schemas.decision.DecisionTable;

/** Reads the {@code columns.yaml} of an edition. */
final class ColumnRuleReader {
  private static final Map<String, DataType> TYPES =
      Map.of(
          "string", DataTypes.StringType,
          "int", DataTypes.IntegerType,
          "double", DataTypes.DoubleType,
          "boolean", DataTypes.BooleanType);

  private final String edition;
  private final Map<String, DecisionTable> tables;

  ColumnRuleReader(String edition, Map<String, DecisionTable> tables) {
    this.edition = edition;
    this.tables = tables;
  }

  List<ColumnRule> read(YamlNode file) {
    List<ColumnRule> rules = new ArrayList<>();
    for (YamlNode entry : file.items("columns")) {
      if (entry.find("table").isPresent()) {
        rules.add(table(entry));
      } else if (entry.find("completions_of").isPresent()) {
        rules.add(completions(entry));
      } else if (entry.find("code_list").isPresent()) {
        rules.add(lookup(entry));
      } else {
        entry.allow(Set.of("column", "sql", "definition"));
        rules.add(
            new ColumnRule.Expression(
                entry.at("column").text(), entry.at("sql").sql(), entry.at("definition").text()));
      }
    }
    return rules;
  }

  private ColumnRule table(YamlNode entry) {
    entry.allow(Set.of("table", "gives", "inputs", "when", "row"));
    YamlNode name = entry.at("table");
    DecisionTable table = named(name);
    Map<String, Sql> inputs = inputs(entry, name, table);
    Map<String, ColumnRule.Table.Output> outputs = outputs(entry.at("gives"));
    TableResults.check(table, entry.at("gives").entries(), outputs);
    return new ColumnRule.Table(
        table, outputs, inputs, entry.find("when").map(YamlNode::sql), entry.text("row"));
  }

  private ColumnRule completions(YamlNode entry) {
    entry.allow(
        Set.of("completions_of", "output", "column", "definition", "complete", "inputs", "when"));
    YamlNode name = entry.at("completions_of");
    DecisionTable table = named(name);
    Map<String, Map<String, List<String>>> completions = new LinkedHashMap<>();
    entry
        .at("complete")
        .entries()
        .forEach(
            (input, unknowns) -> {
              Map<String, List<String>> values = new LinkedHashMap<>();
              unknowns.entries().forEach((unknown, node) -> values.put(unknown, texts(node)));
              completions.put(input, values);
            });
    return new ColumnRule.Completions(
        entry.at("column").text(),
        entry.at("definition").text(),
        table,
        entry.at("output").text(),
        completions,
        inputs(entry, name, table),
        entry.find("when").map(YamlNode::sql));
  }

  private static List<String> texts(YamlNode list) {
    return list.items().stream().map(YamlNode::text).toList();
  }

  private DecisionTable named(YamlNode name) {
    return Optional.ofNullable(tables.get(name.text()))
        .orElseThrow(
            () ->
                name.mistake(
                    "names a table that " + edition + " does not have",
                    "Tables: " + String.join(", ", tables.keySet()) + "."));
  }

  /** Each input is the column of its name unless the entry says otherwise. */
  private static Map<String, Sql> inputs(YamlNode entry, YamlNode name, DecisionTable table) {
    Map<String, Sql> inputs = new LinkedHashMap<>();
    for (DecisionTable.Input input : table.inputs()) {
      inputs.put(input.name(), new Sql(input.name(), name.file(), name.line(), 1));
    }
    entry
        .find("inputs")
        .ifPresent(node -> node.entries().forEach((input, sql) -> inputs.put(input, sql.sql())));
    return inputs;
  }

  private ColumnRule lookup(YamlNode entry) {
    entry.allow(Set.of("code_list", "key", "key_type", "gives"));
    return new ColumnRule.Lookup(
        codeList(entry.at("code_list")).rows(),
        entry.at("key").sql(),
        type(entry.at("key_type")),
        outputs(entry.at("gives")));
  }

  private static CodeList codeList(YamlNode name) {
    try {
      return CodeList.load(name.text());
    } catch (IllegalArgumentException e) {
      throw name.mistake(
          "names the unknown code list \"" + name.text() + "\"", "Use a list of this program.");
    }
  }

  private static Map<String, ColumnRule.Table.Output> outputs(YamlNode gives) {
    Map<String, ColumnRule.Table.Output> outputs = new LinkedHashMap<>();
    gives
        .entries()
        .forEach(
            (output, node) -> {
              node.allow(Set.of("column", "type", "definition"));
              outputs.put(
                  output,
                  new ColumnRule.Table.Output(
                      node.text("column").orElse(output),
                      node.find("type").map(ColumnRuleReader::type).orElse(DataTypes.StringType),
                      node.at("definition").text()));
            });
    return outputs;
  }

  private static DataType type(YamlNode node) {
    return Optional.ofNullable(TYPES.get(node.text()))
        .orElseThrow(
            () ->
                node.mistake(
                    "names the unknown type \"" + node.text() + "\"",
                    "Types: boolean, double, int, string."));
  }
}
