package org.sarcordance.pipeline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sarcordance.pipeline.Samples;
import org.sarcordance.pipeline.SparkExtension;
import org.sarcordance.schemas.Field;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.TableSchemas;

/**
 * A receipt says truly which measures lose answers where a field is blank: those that answer for a
 * whole or synthetic case and do not any more once the field is blank in it. With {@code
 * -Dgolden=update} the measures in the file are rewritten; when a field applies is written by hand.
 */
@ExtendWith(SparkExtension.class)
class FieldNeedsTest {
  private static final Path FILE =
      Samples.folder("..")
          .resolve("schemas/src/main/resources/org/sarcordance/schemas/check/field_needs.csv")
          .normalize();
  private static final String HEADER = "table,field,when_field,when,measures";

  @Test
  void namesTheMeasuresThatLoseAnswers(SparkSession spark) throws IOException {
    String expected = text(needs(LessKnownOutcomes.all(spark)), applicability());

    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(FILE, expected);
    }
    assertThat(Files.readString(FILE)).isEqualTo(expected);
  }

  /** The measures by table and field, such as {@code treatments,margin}. */
  private static Map<String, Set<String>> needs(List<LessKnownOutcomes.Change> changes) {
    Map<String, Set<String>> needs = new TreeMap<>();
    for (LessKnownOutcomes.Change one : changes) {
      if (isAnswer(one.before()) && !isAnswer(one.after())) {
        needs.computeIfAbsent(field(one.change()), key -> new TreeSet<>()).add(one.measure().id());
      }
    }
    return needs;
  }

  private static boolean isAnswer(String outcome) {
    return "MET".equals(outcome) || "NOT_MET".equals(outcome);
  }

  /** Table and field of a change such as {@code ecog}, {@code SURG.margin} or {@code DEATH.day}. */
  private static String field(String change) {
    int point = change.indexOf('.');
    if (point < 0) {
      return "cases," + change;
    }
    String kind = change.substring(0, point);
    boolean isEvent =
        TableSchemas.input("events").field("event_type").constraints().codes().contains(kind);
    String table = isEvent ? "events" : kind.equals("GENE") ? "biomarkers" : "treatments";
    return table + "," + change.substring(point + 1);
  }

  /** When a field applies, by table and field. */
  private static Map<String, String> applicability() throws IOException {
    Map<String, String> applicability = new TreeMap<>();
    for (String line : Files.readAllLines(FILE)) {
      String[] cells = line.split(",", -1);
      applicability.put(cells[0] + "," + cells[1], cells[2] + "," + cells[3]);
    }
    return applicability;
  }

  private static String text(Map<String, Set<String>> needs, Map<String, String> applicability) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (String table : TableSchemas.inputs()) {
      TableSchema schema = TableSchemas.input(table);
      for (Field field : schema.fields()) {
        String key = table + "," + field.name();
        if (needs.containsKey(key)) {
          String when = applicability.getOrDefault(key, ",");
          lines.add(key + "," + when + "," + String.join(" ", needs.get(key)));
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
