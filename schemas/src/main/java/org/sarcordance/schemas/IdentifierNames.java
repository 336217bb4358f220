package org.sarcordance.schemas;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recognises column names that suggest an identifier of a person. Names are compared by token:
 * {@code birth_date} has the tokens birth and date. Accents make no difference. The tokens are in
 * {@code identifiers.csv}.
 */
final class IdentifierNames {
  private static final Map<String, Set<String>> COMPANIONS = read();

  private IdentifierNames() {}

  /** The token that gives the column away. */
  static Optional<String> token(String column) {
    List<String> tokens = tokens(column);
    return tokens.stream().filter(token -> suspicious(token, tokens)).findFirst();
  }

  private static boolean suspicious(String token, List<String> tokens) {
    Set<String> companions = COMPANIONS.get(token);
    return companions != null
        && (companions.isEmpty()
            || tokens.size() == 1
            || tokens.stream().anyMatch(companions::contains));
  }

  private static List<String> tokens(String column) {
    String plain = Normalizer.normalize(column, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String spaced =
        plain
            .replace("\u00f8", "o")
            .replace("\u00df", "ss")
            .replaceAll("([a-z])([A-Z])|([A-Z])([A-Z][a-z])", "$1$3 $2$4");
    return Arrays.stream(spaced.split("[^\\p{L}]+"))
        .filter(token -> !token.isEmpty())
        .map(token -> token.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Map<String, Set<String>> read() {
    return ResourceTable.rows("identifiers.csv").stream()
        .collect(
            Collectors.toMap(
                row -> row.get("token"),
                row ->
                    Arrays.stream(row.get("only_with").split("\\|"))
                        .filter(with -> !with.isEmpty())
                        .collect(Collectors.toSet()),
                (left, right) -> left,
                TreeMap::new));
  }
}
