package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;

class FieldNeedTest {

  @Test
  void namesFieldsOfItsTableOnceAndInItsOrder() {
    for (String table : TableSchemas.inputs()) {
      TableSchema schema = TableSchemas.input(table);
      List<String> needed = FieldNeed.of(schema).stream().map(FieldNeed::field).toList();

      assertThat(schema.names()).containsSubsequence(needed);
      assertThat(needed).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void appliesToTheRowsThatCanHaveTheField() {
    FieldNeed margin =
        FieldNeed.of(TableSchemas.input("treatments")).stream()
            .filter(need -> need.field().equals("margin"))
            .findFirst()
            .orElseThrow();

    assertThat(margin.whenField()).isEqualTo("tx_type");
    assertThat(margin.when().matches("SURG")).isTrue();
    assertThat(margin.when().matches("RT")).isFalse();
    assertThat(margin.measures()).contains("SARC-MARG-01").isSorted();
  }
}
