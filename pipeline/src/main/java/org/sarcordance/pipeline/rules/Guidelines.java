package org.sarcordance.pipeline.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * The editions of a run and all they hold. Two runs with the same {@link #hash} apply the same
 * rules.
 */
public final class Guidelines {
  private final List<Edition> editions;
  private final DecisionTable acts;
  private final YamlNode history;
  private final List<YamlNode> facts;
  private final Care care;
  private final Map<Object, RowsFunction> compiled = new ConcurrentHashMap<>();

  Guidelines(
      List<Edition> editions,
      DecisionTable acts,
      YamlNode history,
      List<YamlNode> facts,
      Care care) {
    this.editions = List.copyOf(editions);
    this.acts = acts;
    this.history = history;
    this.facts = List.copyOf(facts);
    this.care = care;
  }

  /** The editions that ship with the project. */
  public static Guidelines builtIn() {
    return load(GuidelineFolder.builtIn());
  }

  /**
   * The editions of a folder.
   *
   * @throws org.sarcordance.schemas.ProblemsException with every mistake found in its files
   */
  public static Guidelines load(Path folder) {
    return load(new GuidelineFolder(folder));
  }

  /**
   * The editions of a folder, on disk or inside a jar.
   *
   * @throws org.sarcordance.schemas.ProblemsException with every mistake found in its files
   */
  public static Guidelines load(GuidelineFolder folder) {
    return new GuidelinesReader(folder).read();
  }

  /** The editions in the order in which they build on each other. */
  public List<Edition> editions() {
    return editions;
  }

  /** All measures, in order of edition and id. */
  public List<Measure> measures() {
    return editions.stream().flatMap(edition -> edition.measures().stream()).toList();
  }

  /** All columns the editions give to the case row, in order. */
  public List<ColumnRule> columns() {
    return editions.stream().flatMap(edition -> edition.columns().stream()).toList();
  }

  /** The named kinds of treatment that facts ask for. */
  public DecisionTable acts() {
    return acts;
  }

  /** How rows of a history are read. */
  public YamlNode history() {
    return history;
  }

  /** The entries that say which facts are worked out from a history, in order. */
  public List<YamlNode> facts() {
    return facts;
  }

  /** What is shared by the measures and the recommendations of care. */
  public Care care() {
    return care;
  }

  /** The table that a node names as {@code edition/table}. */
  public DecisionTable table(YamlNode reference) {
    String[] names = reference.text().split("/", 2);
    return editions.stream()
        .filter(edition -> edition.name().equals(names[0]))
        .map(Edition::tables)
        .map(Map::entrySet)
        .flatMap(tables -> tables.stream())
        .filter(table -> names.length == 2 && table.getKey().equals(names[1]))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                reference.mistake(
                    "names the unknown table \"" + reference.text() + "\"",
                    "Write edition/table, as in ajcc-8/stage_group."));
  }

  /** The measure of that id. */
  public Optional<Measure> measure(String id) {
    return measures().stream().filter(measure -> measure.id().equals(id)).findFirst();
  }

  /**
   * What rules were compiled to, made when it is first asked for: an audit applies the same rules
   * to one registry after another.
   *
   * @param key what was compiled, and for which columns
   */
  public RowsFunction compiled(Object key, Supplier<RowsFunction> compiler) {
    return compiled.computeIfAbsent(key, missing -> compiler.get());
  }

  /** The hashes of all editions, in order. */
  public String hash() {
    return String.join("-", editions.stream().map(Edition::hash).toList());
  }
}
