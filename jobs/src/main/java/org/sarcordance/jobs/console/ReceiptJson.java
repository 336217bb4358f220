package org.sarcordance.jobs.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.check.CaseChanges;
import org.sarcordance.schemas.check.FieldCount;
import org.sarcordance.schemas.check.FileCount;
import org.sarcordance.schemas.check.ProblemGroup;
import org.sarcordance.schemas.check.Receipt;

/** Writes a receipt as JSON for programs. Its form is described in docs/check.md. */
public final class ReceiptJson {
  /** The version of the form; it grows when a key changes its meaning or goes. */
  private static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReceiptJson() {}

  /** The receipt on one line, without a line break. */
  public static String line(Receipt receipt) {
    return node(receipt).toString();
  }

  /** The receipt on several lines, ending in a line break. */
  public static String pretty(Receipt receipt) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node(receipt)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Bug: a receipt cannot be written", e);
    }
  }

  private static ObjectNode node(Receipt receipt) {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT);
    node.put("extract", receipt.extract());
    node.put("outcome", receipt.outcome().name().toLowerCase(Locale.ROOT));
    node.put("reason", receipt.reason());
    receipt
        .submission()
        .ifPresent(
            stated -> {
              node.put("registry", stated.registry());
              node.put("submission", stated.submission());
            });
    var files = node.putArray("files");
    receipt.files().forEach(file -> add(files.addObject(), file));
    receipt.changes().ifPresent(changes -> add(node.putObject("cases"), changes));
    var problems = node.putArray("problems");
    receipt.problems().forEach(group -> add(problems.addObject(), group));
    var fields = node.putArray("fields");
    receipt.fields().forEach(field -> add(fields.addObject(), field));
    return node;
  }

  private static void add(ObjectNode node, FileCount file) {
    node.put("file", file.file());
    node.put("rows", file.rows());
    node.put("accepted", file.accepted());
    node.put("rejected", file.rejected());
    node.put("warnings", file.warnings());
  }

  private static void add(ObjectNode node, CaseChanges changes) {
    node.put("since_submission", changes.submission());
    node.put("before", changes.before());
    node.put("added", changes.added());
    node.put("removed", changes.removed());
    node.put("changed", changes.changed());
  }

  private static void add(ObjectNode node, FieldCount field) {
    node.put("file", field.file());
    node.put("field", field.field());
    node.put("rows", field.rows());
    node.put("recorded", field.recorded());
    node.put("measures", field.measures());
  }

  private static void add(ObjectNode node, ProblemGroup group) {
    Problem first = group.first();
    node.put("file", first.file());
    node.put("column", first.column());
    node.put("rule", first.rule());
    node.put("severity", first.severity().name());
    node.put("count", group.count());
    var lines = node.putArray("lines");
    group.lines().forEach(lines::add);
    node.put("value", first.value());
    var values = node.putArray("values");
    group.values().forEach(values::add);
    node.put("message", first.message());
    node.put("remedy", first.remedy());
  }
}
