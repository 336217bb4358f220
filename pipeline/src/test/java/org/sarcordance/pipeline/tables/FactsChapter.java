package org.sarcordance.pipeline.tables;

import static org.sarcordance.pipeline.tables.TablesPage.code;
import static org.sarcordance.pipeline.tables.TablesPage.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;

/** The chapter on the facts, which are the fields of the column {@code facts} of cases. */
final class FactsChapter {
  private static final List<String> COMPANIONS = List.of("_day", "_unknown", "_facility");
  private static final String HEAD =
      """
      ## Facts

      A fact is a column of the case row that conditions of measures may name. The facts are the fields of `cases.facts`.
      They are worked out once, from the case and its nested history; how is written in the editions.

      ### Acts

      Each act has four facts. `<act>` is true when done, false when not done, NULL when not known. `<act>_day` is its day:
      NULL unless done, and NULL where it was done on an unknown day. `<act>_unknown` is the reason why it may have been
      done unseen; it is filled exactly where a doubt remains. `<act>_facility` is where it was done.

      """;

  private static final List<String> EVER_COMPANIONS = List.of("_last_day", "_over_day");
  private static final String EVER_HEAD =
      """
      ### Acts over the whole history

      What pathways ask for. Each has three facts. `<act>` is true when given at any time, false when not given, NULL when
      not known. `<act>_last_day` is the last day on which it counts as given: NULL unless given, and NULL where it was
      given on unknown days only. `<act>_over_day` is the day from which on it certainly was given no more: NULL where it
      may have been, and where it never was.

      """;

  private final Guidelines guidelines;
  private final Map<String, StructField> left = new LinkedHashMap<>();

  private FactsChapter(Guidelines guidelines, StructType facts) {
    this.guidelines = guidelines;
    Arrays.stream(facts.fields()).forEach(fact -> left.put(fact.name(), fact));
  }

  static String text(Guidelines guidelines, StructType facts) {
    return new FactsChapter(guidelines, facts).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder(HEAD).append(acts("received", COMPANIONS));
    text.append(EVER_HEAD).append(acts("ever(_together)?", EVER_COMPANIONS)).append(history());
    guidelines.editions().forEach(edition -> text.append(edition(edition)));
    text.append(carried());
    if (!left.isEmpty()) {
      throw new IllegalStateException("Bug: nothing says what these facts mean: " + left.keySet());
    }
    return text.toString().stripTrailing() + "\n";
  }

  private String acts(String kinds, List<String> companions) {
    List<List<String>> rows = new ArrayList<>();
    for (YamlNode entry : guidelines.facts()) {
      if (entry.at("kind").text().matches(kinds)) {
        String act = entry.at("fact").text();
        left.remove(act);
        companions.forEach(end -> left.remove(act + end));
        rows.add(List.of(code(act), entry.at("definition").text()));
      }
    }
    return lines(List.of("act", "meaning"), rows);
  }

  private String history() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (YamlNode entry : guidelines.facts()) {
      entry
          .find("gives")
          .ifPresent(
              gives -> gives.entries().forEach((name, text) -> meanings.put(name, text.text())));
    }
    return section("Other facts of the history", meanings);
  }

  private String edition(Edition edition) {
    Map<String, String> meanings = new LinkedHashMap<>();
    edition.columns().forEach(rule -> meanings.putAll(rule.definitions()));
    return section("Edition " + edition.name(), meanings);
  }

  private String carried() {
    TableSchema conformed = TableSchemas.work("conformed");
    Map<String, String> meanings = new LinkedHashMap<>();
    conformed.fields().forEach(field -> meanings.put(field.name(), field.description()));
    return section("Carried over from the extract", meanings);
  }

  /** The facts among these columns that no earlier section has shown. */
  private String section(String title, Map<String, String> meanings) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, String> meaning : meanings.entrySet()) {
      StructField fact = left.remove(meaning.getKey());
      if (fact != null) {
        rows.add(List.of(code(fact.name()), type(fact), meaning.getValue()));
      }
    }
    return rows.isEmpty()
        ? ""
        : "### " + title + "\n\n" + lines(List.of("fact", "type", "meaning"), rows);
  }

  private static String type(StructField fact) {
    return switch (fact.dataType().typeName()) {
      case "string" -> "text";
      case "array" -> "list of texts";
      case "double" -> "number";
      default -> fact.dataType().typeName();
    };
  }
}
