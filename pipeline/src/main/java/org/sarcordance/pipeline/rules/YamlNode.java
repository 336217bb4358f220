package org.sarcordance.pipeline.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import org.sarcordance.schemas.Severity;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A node of a YAML rule file that knows where it stands, so that a mistake in it can be located.
 */
public record YamlNode(String file, Node node) {

  /** The value of a key, which must be there. */
  public YamlNode at(String key) {
    return find(key).orElseThrow(() -> mistake("misses the key \"" + key + "\"", "Add it."));
  }

  /** The value of a key that may be absent. */
  public Optional<YamlNode> find(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  /** The items of a list; a single value is a list of one. */
  public List<YamlNode> items() {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream().map(item -> new YamlNode(file, item)).toList()
        : List.of(this);
  }

  /** The items of the list under a key; no items where the key is absent. */
  public List<YamlNode> items(String key) {
    return find(key).map(YamlNode::items).orElse(List.of());
  }

  /** The keys and values of a mapping, in the order of the file. */
  public Map<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw mistake("is not a mapping of keys to values", "Write it as key: value lines.");
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (entries.put(key, new YamlNode(file, tuple.getValueNode())) != null) {
        throw mistake("has the key \"" + key + "\" twice", "Keep one of them.");
      }
    }
    return entries;
  }

  /** Refuses keys that nothing reads, which are typing mistakes more often than not. */
  public YamlNode allow(Set<String> keys) {
    for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
      if (!keys.contains(entry.getKey())) {
        throw entry
            .getValue()
            .mistake(
                "has the unknown key \"" + entry.getKey() + "\"",
                "Keys allowed here: " + String.join(", ", keys.stream().sorted().toList()) + ".");
      }
    }
    return this;
  }

  /** The scalar as text. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw mistake("is not a single value", "Write one value.");
  }

  /** The text under a key that may be absent. */
  public Optional<String> text(String key) {
    return find(key).map(YamlNode::text);
  }

  /** The text of each item of the list under a key. */
  public List<String> texts(String key) {
    return items(key).stream().map(YamlNode::text).toList();
  }

  /** The scalar as a whole number. */
  public int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw mistake("is not a whole number: " + text(), "Write a whole number.");
    }
  }

  /** The scalar as an expression with its place. */
  public Sql sql() {
    boolean isQuoted =
        node instanceof ScalarNode scalar
            && scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN;
    int quote = isQuoted ? 1 : 0;
    return new Sql(text(), file, line(), node.getStartMark().getColumn() + 1 + quote);
  }

  /** The line in the file, counted from 1. */
  public long line() {
    return node.getStartMark().getLine() + 1L;
  }

  /** The exception for a mistake at this place. */
  public ProblemsException mistake(String what, String remedy) {
    return new ProblemsException(
        List.of(
            new Problem(
                file,
                line(),
                null,
                null,
                "guideline-form",
                Severity.REFUSE_EXTRACT,
                "this entry " + what + ".",
                remedy)));
  }
}
