package org.sarcordance.schemas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds drugs by any spelling of the code list {@code drugs}: canonical names, synonyms, brands,
 * codes and known misspellings. Case, blanks and hyphens make no difference.
 */
public final class DrugDictionary implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a spelling is compared without, as a regular expression. */
  public static final String BLANKS_AND_HYPHENS = "[\\s\\u00a0\\p{Pd}]+";

  private static final Pattern LEFT_OUT = Pattern.compile(BLANKS_AND_HYPHENS);

  private final HashMap<String, Drug> drugs;

  private DrugDictionary(Map<String, Drug> drugs) {
    this.drugs = new HashMap<>(drugs);
  }

  /** The dictionary of the code lists that ship with the project. */
  public static DrugDictionary load() {
    Map<String, Set<String>> sets =
        CodeList.load("drug_sets").rows().stream()
            .collect(
                groupingBy(row -> row.get("drug"), mapping(row -> row.get("drug_set"), toSet())));
    return new DrugDictionary(
        CodeList.load("drugs").rows().stream()
            .collect(
                toMap(
                    row -> normalise(row.get("synonym")),
                    row -> drug(row.get("drug"), sets),
                    DrugDictionary::same)));
  }

  /** The drug of that spelling; empty for NULL, a blank or a name that is not in the list. */
  public Optional<Drug> find(String spelling) {
    return Optional.ofNullable(spelling).map(DrugDictionary::normalise).map(drugs::get);
  }

  /** The canonical name by each spelling, which is lower case and without blanks and hyphens. */
  public Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    drugs.forEach((spelling, drug) -> names.put(spelling, drug.name()));
    return names;
  }

  private static String normalise(String spelling) {
    return LEFT_OUT.matcher(spelling).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Drug drug(String name, Map<String, Set<String>> sets) {
    return new Drug(name, sets.getOrDefault(name, Set.of()));
  }

  private static Drug same(Drug first, Drug second) {
    if (!first.equals(second)) {
      throw new IllegalStateException(
          "Bug: one spelling stands for %s and %s".formatted(first.name(), second.name()));
    }
    return first;
  }
}
