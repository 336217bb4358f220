package org.sarcordance.pipeline.explain;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sarcordance.schemas.CodeList;

/** What codes mean, in the words of the code lists. */
final class Meanings {
  private static final String SEPARATOR = "=";

  private final Map<String, String> meanings =
      CodeList.load("meanings").rows().stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("column") + SEPARATOR + row.get("code"),
                  row -> row.get("meaning")));

  Meanings() {
    add("primary_site", "topographies", "primary_site", "name");
    add("histology", "histologies", "histology", "name");
    CodeList.load("reasons").rows().stream()
        .filter(row -> row.get("outcome").equals("OUT"))
        .forEach(row -> put("cohort_reason", row.get("reason"), row.get("meaning")));
  }

  private void add(String column, String list, String code, String name) {
    CodeList.load(list).rows().forEach(row -> put(column, row.get(code), row.get(name)));
  }

  private void put(String column, String code, String meaning) {
    meanings.put(column + SEPARATOR + code, meaning);
  }

  /** The meaning of a code; none where it speaks for itself. */
  Optional<String> of(String column, String code) {
    return Optional.ofNullable(meanings.get(column + SEPARATOR + code));
  }
}
