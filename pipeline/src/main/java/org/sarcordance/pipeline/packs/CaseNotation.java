package org.sarcordance.pipeline.packs;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.sarcordance.pipeline.tables.SparkSchemas;
import org.sarcordance.schemas.TableSchemas;

/**
 * Whole cases in one line each: fields of the conformed case as {@code field=value}, the last of a
 * name counts, and a history of rows separated by {@code ;}, each a list of words: a treatment
 * {@code SURG 30 R0 emergency}, {@code SYS imatinib 60..400 dose=400 stop=TOX trial}, {@code SYS ?
 * 60} (a drug, not recorded which), {@code SYS imatinib BEFORE}, {@code UNKNOWN SYS}, {@code
 * NOT_GIVEN SYS imatinib reason=87}; an event {@code EVENT PROG_GEN 200}; a result {@code GENE
 * PDGFRA 18 POS 20 NGS D842V}; another tumor {@code OTHER histology=8936}. {@code NOT_CAPTURED SYS}
 * takes a kind of data away, {@code REJECTED events} says that a row was rejected, {@code LAG 90}
 * is the reporting lag. A day {@code ?} is unknown.
 */
public final class CaseNotation {
  /** The columns of a conformed case. */
  public static final StructType CONFORMED = SparkSchemas.of(TableSchemas.work("conformed"));

  private CaseNotation() {}

  /**
   * The conformed case.
   *
   * @throws IllegalArgumentException if a word cannot be read; the message says which and why
   */
  public static Row row(String id, String fields, String history) {
    NotedCase noted = new NotedCase(id);
    for (String word : words(fields)) {
      field(word, noted);
    }
    for (String row : history.split(";")) {
      List<String> words = words(row);
      if (!words.isEmpty()) {
        history(words, noted);
      }
    }
    return noted.conformed();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  private static void field(String word, NotedCase noted) {
    String[] nameAndValue = word.split("=", 2);
    if (nameAndValue.length < 2) {
      throw new IllegalArgumentException("\"" + word + "\" is not of the form field=value");
    }
    noted.set(nameAndValue[0], nameAndValue[1]);
  }

  private static void history(List<String> words, NotedCase noted) {
    switch (words.get(0)) {
      case "NOT_CAPTURED" -> noted.doesNotCapture(only(words));
      case "REJECTED" -> noted.set(only(words) + "_rejected", "true");
      case "LAG" -> noted.set("reporting_lag_days", only(words));
      case "OTHER" -> noted.add(NotedRow.otherTumor(words));
      case "EVENT" -> noted.add(NotedRow.event(words));
      case "GENE" -> noted.add(NotedRow.biomarker(words));
      default -> noted.add(NotedRow.treatment(new ArrayList<>(words)));
    }
  }

  private static String only(List<String> words) {
    if (words.size() != 2) {
      throw new IllegalArgumentException(words.get(0) + " asks for one word after it");
    }
    return words.get(1);
  }
}
