package org.sarcordance.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sarcordance.schemas.TableSchema.ForeignKey;

/**
 * Turns Table Schema JSON into records. Beyond the standard it understands properties that start
 * with {@code sarcordance:}, which other tools ignore; {@code include} takes the fields of another
 * schema over, so that no field is described twice.
 */
final class TableSchemaReader {
  private static final String OWN = "sarcordance:";

  private TableSchemaReader() {}

  static TableSchema schema(JsonNode json) {
    List<ForeignKey> foreignKeys = new ArrayList<>();
    for (JsonNode key : json.path("foreignKeys")) {
      JsonNode reference = key.path("reference");
      foreignKeys.add(
          new ForeignKey(
              texts(key.path("fields")),
              reference.path("resource").asText(),
              texts(reference.path("fields"))));
    }
    return new TableSchema(
        json.path("name").asText(),
        json.path("description").asText(),
        fields(json, json.path(OWN + "include")),
        texts(json.path("primaryKey")),
        foreignKeys);
  }

  /** The node's own fields, with those of an included schema before them or after the first. */
  private static List<Field> fields(JsonNode node, JsonNode include) {
    List<Field> own = new ArrayList<>();
    node.path("fields").forEach(field -> own.add(field(field)));
    if (include.isMissingNode()) {
      return own;
    }
    List<String> known = new ArrayList<>(texts(include.path("without")));
    own.forEach(field -> known.add(field.name()));
    List<Field> included =
        TableSchemas.read(include.path("schema").asText()).fields().stream()
            .filter(field -> !known.contains(field.name()))
            .toList();
    List<Field> all = new ArrayList<>(own);
    all.addAll(own.isEmpty() || !include.has("after") ? 0 : 1, included);
    return all;
  }

  private static Field field(JsonNode json) {
    JsonNode items = json.path(OWN + (isList(json) ? "items" : "record"));
    return new Field(
        json.path("name").asText(),
        type(json),
        json.path("description").asText(),
        constraints(json),
        hints(json),
        fields(items, items.path("include")));
  }

  private static boolean isList(JsonNode json) {
    return json.path("type").asText().equals("array");
  }

  private static FieldType type(JsonNode json) {
    return switch (json.path("type").asText()) {
      case "string" -> FieldType.STRING;
      case "integer" -> json.has(OWN + "long") ? FieldType.LONG : FieldType.INTEGER;
      case "number" -> FieldType.NUMBER;
      case "boolean" -> FieldType.BOOLEAN;
      case "array" -> FieldType.LIST;
      case "object" -> json.has(OWN + "record") ? FieldType.RECORD : FieldType.MAP;
      default -> throw new IllegalStateException("Bug: unknown type in schema field " + json);
    };
  }

  private static Constraints constraints(JsonNode json) {
    JsonNode constraints = json.path("constraints");
    return new Constraints(
        json.path(OWN + "column").asText().equals("required"),
        constraints.path("required").asBoolean(),
        texts(constraints.path("enum")),
        number(constraints.path("minimum")),
        number(constraints.path("maximum")),
        text(constraints.path("pattern")));
  }

  private static Field.Hints hints(JsonNode json) {
    JsonNode naaccr = json.path(OWN + "naaccr");
    return new Field.Hints(
        text(json.path(OWN + "unit")),
        naaccr.isMissingNode() ? null : naaccr.asInt(),
        json.path(OWN + "hidden").asBoolean(),
        text(json.path(OWN + "remedy")),
        usual(json.path(OWN + "usual")),
        Holds.valueOf(json.path(OWN + "holds").asText("coded").toUpperCase(Locale.ROOT)));
  }

  private static Usual usual(JsonNode json) {
    if (json.isMissingNode()) {
      return null;
    }
    Map<String, List<String>> unless = new HashMap<>();
    json.path("unless").properties().forEach(e -> unless.put(e.getKey(), texts(e.getValue())));
    return new Usual(
        json.path("minimum").asLong(),
        unless,
        json.path("message").asText(),
        json.path("remedy").asText());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static Long number(JsonNode json) {
    return json.isMissingNode() ? null : Long.valueOf(json.asLong());
  }

  private static String text(JsonNode json) {
    return json.isMissingNode() ? null : json.asText();
  }
}
