package org.sarcordance.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression of text may give, read off its form. */
class TextResultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      quoteCharacter = '"',
      value = {
        "CASE WHEN a THEN 'X' WHEN b THEN 'Y' END; [X, Y]; []; []",
        "CASE WHEN a = 'Z' THEN NULL ELSE 'X' END; [X]; []; []",
        "a_unknown; []; [a_unknown]; []",
        "nullif(a_unknown, 'X'); []; [a_unknown]; []",
        "coalesce(a_unknown, b_unknown, 'X'); [X]; [a_unknown, b_unknown]; []",
        "if(a = 'Z', 'X', b_unknown); [X]; [b_unknown]; []",
        "CASE WHEN reason IN ('X', 'Y') THEN reason END; [X, Y]; []; []",
        "CASE WHEN a AND reason = 'X' THEN reason END; [X]; []; []",
        "CASE WHEN other = 'X' THEN reason END; []; [reason]; []",
        "concat(a, 'X'); []; []; [concat(a, 'X')]"
      })
  void readsTextsColumnsAndTheRest(String sql, String texts, String columns, String others) {
    TextResults results = TextResults.of(new Sql(sql, "measure.yaml", 1, 1));

    assertThat(results.texts()).hasToString(texts);
    assertThat(results.columns()).hasToString(columns);
    assertThat(results.others()).hasToString(others);
  }
}
