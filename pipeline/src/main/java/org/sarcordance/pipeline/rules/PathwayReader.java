package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the pathways of an edition: {@code pathways/*.yaml}, one a file, and {@code
 * recommended.yaml}, which holds what they share. A component is compiled for each group that it is
 * for, and for each column that may hold the group.
 */
final class PathwayReader {
  private static final String AT_DIAGNOSIS = "group_dx";
  private static final String LATER = "group_current";
  private static final Set<String> FILE_KEYS =
      Set.of("groups", "title", "applies_to", "components");
  private static final Set<String> COMPONENT_KEYS =
      Set.of(
          "path",
          "component",
          "requirement",
          "groups",
          "list",
          "option",
          "when",
          "received",
          "since",
          "given",
          "cite");
  private static final Set<String> ITEM_KEYS = Set.of("option", "when", "given", "cite");

  private final List<YamlNode> files;
  private final Optional<YamlNode> shared;

  PathwayReader(GuidelineFolder folder, String edition) {
    String sharedFile = edition + "/recommended.yaml";
    shared = Optional.of(sharedFile).filter(folder::has).map(folder::yaml);
    files = folder.files(edition + "/pathways", ".yaml").stream().map(folder::yaml).toList();
  }

  /** The components of all pathways, in the order of files and lines. */
  List<Care.Component> components() {
    List<Care.Component> components = new ArrayList<>();
    for (YamlNode file : files) {
      file.allow(FILE_KEYS);
      for (String column : columns(file)) {
        file.items("components")
            .forEach(entry -> components.addAll(components(file, column, entry)));
      }
    }
    return components;
  }

  /** Why a group has no pathway, by group. */
  Map<String, String> groupsWithoutPathway() {
    Map<String, String> reasons = new LinkedHashMap<>();
    shared.stream()
        .flatMap(file -> file.items("without").stream())
        .map(entry -> entry.allow(Set.of("groups", "reason")))
        .forEach(
            entry ->
                entry
                    .texts("groups")
                    .forEach(group -> reasons.put(group, entry.at("reason").text())));
    return reasons;
  }

  private static List<String> columns(YamlNode file) {
    List<YamlNode> named = file.items("applies_to");
    for (YamlNode column : named) {
      if (!Set.of(AT_DIAGNOSIS, LATER).contains(column.text())) {
        throw column.mistake(
            "names no column of groups: " + column.text(),
            "Columns: " + AT_DIAGNOSIS + ", " + LATER + ".");
      }
    }
    return named.isEmpty() ? List.of(AT_DIAGNOSIS) : file.texts("applies_to");
  }

  private List<Care.Component> components(YamlNode file, String column, YamlNode entry) {
    entry.allow(COMPONENT_KEYS);
    YamlNode groups = entry.find("groups").isPresent() ? entry : file;
    return groups.texts("groups").stream()
        .flatMap(group -> options(entry).map(option -> component(group, column, entry, option)))
        .toList();
  }

  /** What would satisfy the component: the items of a shared list, or the entry itself. */
  private Stream<YamlNode> options(YamlNode entry) {
    return entry.find("list").isEmpty()
        ? Stream.of(entry)
        : shared("lists", entry.at("list")).items().stream().map(item -> item.allow(ITEM_KEYS));
  }

  private Care.Component component(String group, String column, YamlNode entry, YamlNode option) {
    String name = entry.at("component").text();
    return new Care.Component(
        column,
        group,
        entry.at("path").text(),
        name,
        entry.at("requirement").text(),
        option.text("option").orElse(name),
        when(entry, option),
        received(option, column),
        option.at("cite").text());
  }

  /** When it is recommended: what the entry says, and what its option says. */
  private static Optional<Sql> when(YamlNode entry, YamlNode option) {
    Optional<Sql> own = option.find("when").map(YamlNode::sql);
    Optional<Sql> all = entry.find("when").map(YamlNode::sql);
    return option.equals(entry) || all.isEmpty()
        ? own
        : own.map(sql -> sql.and(all.get())).or(() -> all);
  }

  /**
   * Whether it was received. A fact stands for a condition of its own at diagnosis and later;
   * anything else is written out.
   */
  private Sql received(YamlNode option, String column) {
    boolean isLater = column.equals(LATER);
    return option
        .find("given")
        .map(fact -> filled(isLater ? "given_since" : "given", fact))
        .orElseGet(
            () -> isLater ? option.at("since").sql() : filled("received", option.at("received")));
  }

  /** The shared condition of that name about a fact or a condition, at the place of the latter. */
  private Sql filled(String name, YamlNode value) {
    Sql place = value.sql();
    String text = shared("conditions", name, value).sql().with(Map.of("it", place.text())).text();
    return new Sql(text, place.file(), place.line(), place.column());
  }

  private YamlNode shared(String key, YamlNode name) {
    return shared(key, name.text(), name);
  }

  private YamlNode shared(String key, String name, YamlNode place) {
    return shared
        .flatMap(file -> file.allow(Set.of("conditions", "lists", "without")).at(key).find(name))
        .orElseThrow(
            () ->
                place.mistake(
                    "needs \"" + name + "\", which recommended.yaml does not have",
                    "Add it there under " + key + "."));
  }
}
