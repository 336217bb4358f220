package org.sarcordance.pipeline.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.DecisionTables;
import org.sarcordance.schemas.decision.HitPolicy;
import org.sarcordance.schemas.decision.ValueType;

/** Reads a folder of editions in the order that its {@code editions.yaml} gives. */
final class GuidelinesReader {
  private static final Map<String, ValueType> ACT_INPUTS = actInputs();

  private final GuidelineFolder folder;
  private final List<YamlNode> facts = new ArrayList<>();
  private DecisionTable acts;
  private YamlNode history;

  GuidelinesReader(GuidelineFolder folder) {
    this.folder = folder;
  }

  Guidelines read() {
    List<String> names = folder.yaml("editions.yaml").texts("editions");
    CareReader careReader = new CareReader();
    names.forEach(name -> careReader.read(folder, name));
    Care care = careReader.care();
    List<Edition> editions = names.stream().map(name -> edition(name, care)).toList();
    return new Guidelines(editions, acts, history, facts, care);
  }

  private Edition edition(String name, Care care) {
    YamlNode file = folder.yaml(name + "/edition.yaml");
    file.allow(Set.of("edition", "title", "source", "effective", "cite", "tables"));
    Map<String, DecisionTable> tables = tables(name, file);
    history(name);
    String columns = name + "/columns.yaml";
    MeasureReader measures = new MeasureReader(care, name);
    return new Edition(
        name,
        file.at("title").text(),
        file.at("source").text(),
        file.at("cite").text(),
        folder.hash(name),
        tables,
        folder.has(columns)
            ? new ColumnRuleReader(name, tables).read(folder.yaml(columns))
            : List.of(),
        measures(name, measures));
  }

  /** Every measure file is read before the mistakes of all are told. */
  private List<Measure> measures(String edition, MeasureReader reader) {
    List<Measure> measures = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String file : folder.files(edition + "/measures", ".yaml")) {
      try {
        measures.add(reader.read(folder.yaml(file)));
      } catch (ProblemsException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return measures;
  }

  private Map<String, DecisionTable> tables(String edition, YamlNode file) {
    Map<String, DecisionTable> tables = new LinkedHashMap<>();
    file.find("tables")
        .ifPresent(
            node ->
                node.entries()
                    .forEach((name, spec) -> tables.put(name, table(edition, name, spec))));
    return tables;
  }

  private DecisionTable table(String edition, String name, YamlNode spec) {
    spec.allow(Set.of("hit", "description", "inputs"));
    Map<String, ValueType> inputs = new LinkedHashMap<>();
    spec.at("inputs").entries().forEach((input, type) -> inputs.put(input, type(type)));
    HitPolicy hit = hit(spec.at("hit"));
    return table(edition + "/tables/" + name + ".csv", edition + "/" + name, hit, inputs);
  }

  private static ValueType type(YamlNode type) {
    try {
      return ValueType.of(type.text());
    } catch (IllegalArgumentException e) {
      throw type.mistake("is no type: " + type.text(), "Types: string, int, double, boolean.");
    }
  }

  private static HitPolicy hit(YamlNode policy) {
    try {
      return HitPolicy.of(policy.text());
    } catch (IllegalArgumentException e) {
      throw policy.mistake("is no hit policy: " + policy.text(), "Hit policies: unique, first.");
    }
  }

  private DecisionTable table(
      String path, String id, HitPolicy hit, Map<String, ValueType> inputs) {
    return DecisionTables.read(new StringReader(folder.text(path)), path, id, hit, inputs);
  }

  private void history(String edition) {
    String actsFile = edition + "/acts.csv";
    if (folder.has(actsFile)) {
      acts = table(actsFile, edition + "/acts", HitPolicy.FIRST, ACT_INPUTS);
    }
    String factsFile = edition + "/facts.yaml";
    if (folder.has(factsFile)) {
      YamlNode file = folder.yaml(factsFile);
      file.find("history").ifPresent(node -> history = node);
      facts.addAll(file.items("facts"));
    }
  }

  private static Map<String, ValueType> actInputs() {
    Map<String, ValueType> inputs = new LinkedHashMap<>();
    for (String input : List.of("tx_type", "target", "surgery_type", "agent", "drug_set")) {
      inputs.put(input, ValueType.STRING);
    }
    return inputs;
  }
}
