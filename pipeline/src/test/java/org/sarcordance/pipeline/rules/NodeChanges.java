package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Rule files that differ from a given one in one thing: an expression changed as in {@link
 * SqlChanges}, or a row left out.
 */
final class NodeChanges {
  private static final Set<String> EXPRESSIONS =
      Set.of("population", "numerator", "due_day", "expected_by", "when", "unknown");
  private static final Set<String> ROWS =
      Set.of(
          "undecided",
          "exclusions",
          "needs",
          "special",
          "otherwise",
          "unknown",
          "exceptions",
          "met_reasons",
          "not_met_reasons");
  private static final Set<String> LINES = Set.of("trial", "declined", "recurrence");

  private NodeChanges() {}

  /** The changed files by what is changed. */
  static Map<String, Node> of(Node file) {
    return of("", file);
  }

  private static Map<String, Node> of(String key, Node node) {
    Map<String, Node> changes = new LinkedHashMap<>();
    if (node instanceof ScalarNode scalar && EXPRESSIONS.contains(key)) {
      SqlChanges.of(scalar.getValue()).forEach((what, sql) -> changes.put(what, with(scalar, sql)));
    } else if (node instanceof SequenceNode sequence) {
      items(key, sequence, changes);
    } else if (node instanceof MappingNode mapping) {
      values(mapping, changes);
    }
    return changes;
  }

  private static void items(String key, SequenceNode sequence, Map<String, Node> changes) {
    List<Node> items = sequence.getValue();
    for (int i = 0; i < items.size(); i++) {
      String place = (i + 1) + " ";
      List<Node> fewer = new ArrayList<>(items);
      fewer.remove(i);
      if (ROWS.contains(key)) {
        changes.put(place + "left out", with(sequence, fewer));
      }
      for (Map.Entry<String, Node> change : of(key, items.get(i)).entrySet()) {
        List<Node> changed = new ArrayList<>(items);
        changed.set(i, change.getValue());
        changes.put(place + change.getKey(), with(sequence, changed));
      }
    }
  }

  private static void values(MappingNode mapping, Map<String, Node> changes) {
    List<NodeTuple> tuples = mapping.getValue();
    for (int i = 0; i < tuples.size(); i++) {
      NodeTuple tuple = tuples.get(i);
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (LINES.contains(key)) {
        List<NodeTuple> fewer = new ArrayList<>(tuples);
        fewer.remove(i);
        changes.put(
            key + " left out",
            new MappingNode(
                mapping.getTag(),
                true,
                fewer,
                mapping.getStartMark(),
                mapping.getEndMark(),
                mapping.getFlowStyle()));
      }
      for (Map.Entry<String, Node> change : of(key, tuple.getValueNode()).entrySet()) {
        List<NodeTuple> changed = new ArrayList<>(tuples);
        changed.set(i, new NodeTuple(tuple.getKeyNode(), change.getValue()));
        changes.put(
            key + " " + change.getKey(),
            new MappingNode(
                mapping.getTag(),
                true,
                changed,
                mapping.getStartMark(),
                mapping.getEndMark(),
                mapping.getFlowStyle()));
      }
    }
  }

  private static SequenceNode with(SequenceNode sequence, List<Node> items) {
    return new SequenceNode(
        sequence.getTag(),
        true,
        items,
        sequence.getStartMark(),
        sequence.getEndMark(),
        sequence.getFlowStyle());
  }

  private static ScalarNode with(ScalarNode scalar, String text) {
    return new ScalarNode(
        scalar.getTag(), text, scalar.getStartMark(), scalar.getEndMark(), scalar.getScalarStyle());
  }
}
