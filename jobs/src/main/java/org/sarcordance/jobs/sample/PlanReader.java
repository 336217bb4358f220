package org.sarcordance.jobs.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.decision.Cell;

/** Reads the plans: what happens to a case after its diagnosis. */
final class PlanReader {
  private static final List<String> FILES = List.of("plans_gist.yaml", "plans_sarcoma.yaml");
  private static final String BY_SITE = "genotype.site";
  private static final Set<String> ACT_KEYS =
      Set.of(
          "do",
          "act",
          "after",
          "delay",
          "chance",
          "when",
          "lasts",
          "ends",
          "progresses",
          "shrinks",
          "nodes",
          "wrong",
          "missed",
          "then",
          "instead");
  private static final Set<String> TEST_KEYS =
      Set.of("test", "delay", "chance", "when", "missed", "instead");

  private final Parameters parameters;
  private final Map<String, ActRows> acts = new LinkedHashMap<>();

  PlanReader(Parameters parameters) {
    this.parameters = parameters;
    SampleFiles.groups("acts.csv", "act")
        .forEach((name, rows) -> acts.put(name, ActRows.of(name, rows, parameters)));
  }

  /** The steps of each plan by its name. */
  Map<String, List<Step>> plans() {
    Map<String, List<Step>> plans = new LinkedHashMap<>();
    for (String file : FILES) {
      SampleFiles.yaml(file).entries().forEach((name, steps) -> plans.put(name, steps(steps)));
    }
    return plans;
  }

  private List<Step> steps(YamlNode list) {
    return list.items().stream().map(this::step).toList();
  }

  private List<Step> steps(YamlNode node, String key) {
    return node.items(key).stream().map(this::step).toList();
  }

  private Step step(YamlNode node) {
    if (node.find("choose").isPresent()) {
      node.allow(Set.of("choose", "when"));
      return new Step.Choose(when(node), node.items("choose").stream().map(this::branch).toList());
    }
    if (node.find("plan").isPresent()) {
      node.allow(Set.of("plan", "when", "after"));
      return new Step.Use(when(node), node.text("after"), node.at("plan").text());
    }
    return node.find("test").isPresent() ? test(node.allow(TEST_KEYS)) : act(node.allow(ACT_KEYS));
  }

  private Step.Branch branch(YamlNode node) {
    node.allow(Set.of("share", "when", "steps"));
    double share = node.text("share").map(parameters::rate).orElse(1.0);
    return new Step.Branch(when(node), share, steps(node, "steps"));
  }

  private Step test(YamlNode node) {
    String genotypes = node.at("test").text();
    return new Step.Test(
        when(node),
        parameters.quantiles(node.at("delay").text()),
        chance(node),
        genotypes.equals(BY_SITE) ? Optional.empty() : Optional.of(parameters.choice(genotypes)),
        node.find("missed").map(PlanReader::deviation),
        steps(node, "instead"));
  }

  private Step act(YamlNode node) {
    boolean done = node.find("do").isPresent();
    return new Step.Act(
        when(node),
        node.text("after"),
        node.text("delay").map(parameters::quantiles),
        chance(node),
        node.find(done ? "do" : "act").map(this::rows),
        done,
        node.text("lasts").map(parameters::quantiles),
        node.text("ends").map(parameters::choice),
        progresses(node),
        node.text("shrinks").map(parameters::quantiles),
        node.text("nodes").map(Boolean::parseBoolean).orElse(false),
        node.find("wrong").map(PlanReader::deviation),
        node.find("missed").map(PlanReader::deviation),
        steps(node, "then"),
        steps(node, "instead"));
  }

  private ActRows rows(YamlNode name) {
    ActRows rows = acts.get(name.text());
    if (rows == null) {
      throw name.mistake("names no act: " + name.text(), "See acts.csv.");
    }
    return rows;
  }

  private double chance(YamlNode node) {
    return node.text("chance").map(parameters::rate).orElse(1.0);
  }

  private Map<String, Choice<String>> progresses(YamlNode node) {
    Map<String, Choice<String>> progresses = new LinkedHashMap<>();
    node.find("progresses")
        .map(YamlNode::entries)
        .orElse(Map.of())
        .forEach((reason, event) -> progresses.put(reason, parameters.choice(event.text())));
    return progresses;
  }

  private static Map<Trait, Cell> when(YamlNode node) {
    Map<Trait, Cell> when = new LinkedHashMap<>();
    node.find("when")
        .map(YamlNode::entries)
        .orElse(Map.of())
        .forEach(
            (trait, cell) ->
                when.put(Trait.named(trait), Cell.parse(cell.text(), Trait.named(trait).type())));
    return when;
  }

  private static Step.Deviation deviation(YamlNode node) {
    node.allow(Set.of("measures", "by", "why"));
    int by = node.find("by").map(YamlNode::number).orElse(-1);
    YamlNode why = node.at("why");
    if (why.text().matches(".*[,\"].*")) {
      throw why.mistake("holds a comma or a quote", "It is written as a cell: do without.");
    }
    return new Step.Deviation(node.texts("measures"), by, why.text());
  }
}
