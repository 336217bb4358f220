package org.sarcordance.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Validates descriptors by {@code descriptor.schema.json}, whose own property {@code says:problem}
 * has the words in which a value is refused.
 */
final class DescriptorSchema {
  private static final String FILE = "descriptor.schema.json";
  private static final String SAYS = "says:problem";
  private static final String PROPERTIES = "properties";
  private static final String REQUIRED = "required";
  private static final Schema SCHEMA = read();

  private DescriptorSchema() {}

  private static Schema read() {
    try (InputStream bytes = DescriptorSchema.class.getResourceAsStream(FILE)) {
      Dialect dialect =
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword(SAYS))
              .build();
      return SchemaRegistry.withDefaultDialect(dialect).getSchema(bytes, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException("Bug: cannot read " + FILE, e);
    }
  }

  /** Everything that is wrong with the descriptor, each thing once. */
  static List<Problem> problems(JsonNode descriptor) {
    return SCHEMA.validate(descriptor).stream()
        .map(error -> problem(error, descriptor))
        .distinct()
        .toList();
  }

  private static Problem problem(Error error, JsonNode descriptor) {
    JsonNode says = says(error);
    String name = resource(error, descriptor).path("name").asText();
    return ExtractProblems.refusal(
        Extracts.DESCRIPTOR,
        says.path("rule").asText(),
        says.path("message").asText().replace("{name}", name),
        says.path("remedy").asText());
  }

  /** The words nearest to the keyword that was not fulfilled, those of what is missing first. */
  private static JsonNode says(Error error) {
    JsonNode schema = SCHEMA.getSchemaNode();
    JsonNode says = schema.path(SAYS);
    for (int i = 0; i < error.getEvaluationPath().getNameCount(); i++) {
      Object step = error.getEvaluationPath().getElement(i);
      JsonNode inner =
          step.equals(REQUIRED) ? missing(schema, error) : schema.path(step.toString());
      says = inner.has(SAYS) ? inner.path(SAYS) : says;
      schema = inner;
    }
    return says;
  }

  private static JsonNode missing(JsonNode schema, Error error) {
    return schema.path(PROPERTIES).path(error.getProperty());
  }

  /** The resource in which the value stands; missing when it stands in none. */
  private static JsonNode resource(Error error, JsonNode descriptor) {
    boolean isInOne = error.getInstanceLocation().getNameCount() > 1;
    return isInOne
        ? descriptor
            .path(error.getInstanceLocation().getElement(0).toString())
            .path(index(error.getInstanceLocation().getElement(1)))
        : descriptor.path("");
  }

  private static int index(Object step) {
    return step instanceof Integer index ? index : -1;
  }
}
