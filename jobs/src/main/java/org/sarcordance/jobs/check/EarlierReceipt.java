package org.sarcordance.jobs.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.check.CaseChanges;
import org.sarcordance.schemas.check.CaseDigests;
import org.sarcordance.schemas.check.FileCount;
import org.sarcordance.schemas.check.Receipt;

/**
 * What the receipt said that was there before.
 *
 * @param submission the number of its submission; 0 when it had none
 * @param acceptedByFile how many rows of each file were accepted
 * @param cases the cases that were last used; empty when nobody knows
 */
public record EarlierReceipt(
    int submission, Map<String, Long> acceptedByFile, Optional<CaseDigests> cases) {
  /** With less than this share of the rows or cases of before, something has probably been lost. */
  private static final double FEWEST = 0.9;

  private static final ObjectMapper JSON = new ObjectMapper();

  public EarlierReceipt {
    acceptedByFile = Map.copyOf(acceptedByFile);
  }

  /**
   * Reads what was kept of a receipt.
   *
   * @param receipt the receipt as JSON
   * @param digests the text of {@link CaseDigests}
   */
  public static EarlierReceipt of(Optional<String> receipt, Optional<String> digests) {
    JsonNode json = receipt.map(EarlierReceipt::json).orElseGet(JSON::createObjectNode);
    Map<String, Long> accepted = new HashMap<>();
    json.path("files")
        .forEach(it -> accepted.put(it.path("file").asText(), it.path("accepted").asLong()));
    return new EarlierReceipt(
        json.path("submission").asInt(), accepted, digests.flatMap(CaseDigests::parse));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  /** Whether it counted any rows. */
  boolean hasCounts() {
    return !acceptedByFile.isEmpty();
  }

  Optional<Long> accepted(String file) {
    return Optional.ofNullable(acceptedByFile.get(file));
  }

  /** The receipt of now beside this one: what became of the cases, and what has been lost. */
  public Receipt compare(Receipt now) {
    if (now.outcome() != Receipt.Outcome.ACCEPTED) {
      return now;
    }
    List<Problem> warnings = new ArrayList<>();
    now.files().stream().filter(this::isDrop).map(this::drop).forEach(warnings::add);
    cases
        .map(before -> now.digests().since(before))
        .filter(changes -> changes.removed() > (1 - FEWEST) * changes.before())
        .map(EarlierReceipt::gone)
        .ifPresent(warnings::add);
    return now.since(cases, warnings);
  }

  private boolean isDrop(FileCount file) {
    return file.accepted() < FEWEST * accepted(file.file()).orElse(0L);
  }

  private Problem drop(FileCount file) {
    String message =
        "it has %d accepted rows, %d before (submission %d)."
            .formatted(file.accepted(), acceptedByFile.get(file.file()), submission);
    return warning(file.file(), "fewer_rows", message);
  }

  private static Problem gone(CaseChanges changes) {
    String message =
        "%d of the %d cases of submission %d are gone or not used any more."
            .formatted(changes.removed(), changes.before(), changes.submission());
    return warning("cases.csv", "cases_gone", message);
  }

  private static Problem warning(String file, String rule, String message) {
    String remedy = "An extract is a full snapshot: was something left out?";
    return new Problem(file, null, null, null, rule, Severity.WARN, message, remedy);
  }
}
