package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorSchemaTest {

  @Test
  void knowsTheTablesAndTheKindsOfDataThereAre() throws IOException {
    try (InputStream schema =
        DescriptorSchema.class.getResourceAsStream("descriptor.schema.json")) {
      JsonNode properties = new ObjectMapper().readTree(schema).path("properties");

      assertThat(texts(properties.at("/sarcordance/properties/captures/items/enum")))
          .isEqualTo(Captures.kinds());
      assertThat(texts(properties.at("/resources/items/if/properties/name/enum")))
          .isEqualTo(TableSchemas.inputs());
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
