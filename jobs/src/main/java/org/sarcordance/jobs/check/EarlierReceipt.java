package org.sarcordance.jobs.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarcordance.schemas.check.FileCount;

/**
 * What the receipt said that was there before.
 *
 * @param submission the number of its submission; 0 when it had none
 * @param acceptedByFile how many rows of each file were accepted
 */
public record EarlierReceipt(int submission, Map<String, Long> acceptedByFile) {
  /** With less than this share of the rows of before, something has probably been lost. */
  private static final double FEWEST = 0.9;

  private static final ObjectMapper JSON = new ObjectMapper();

  public EarlierReceipt {
    acceptedByFile = Map.copyOf(acceptedByFile);
  }

  /** Reads a receipt as JSON; empty when it is none, or when nothing was read then. */
  static Optional<EarlierReceipt> of(String receipt) {
    try {
      JsonNode json = JSON.readTree(receipt);
      Map<String, Long> accepted = new HashMap<>();
      json.path("files")
          .forEach(it -> accepted.put(it.path("file").asText(), it.path("accepted").asLong()));
      return accepted.isEmpty()
          ? Optional.empty()
          : Optional.of(new EarlierReceipt(json.path("submission").asInt(), accepted));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  Optional<Long> accepted(String file) {
    return Optional.ofNullable(acceptedByFile.get(file));
  }

  /** One sentence for each file that has far fewer accepted rows than before. */
  List<String> drops(List<FileCount> files) {
    return files.stream()
        .filter(file -> file.accepted() < FEWEST * accepted(file.file()).orElse(0L))
        .map(
            file ->
                "%s has %d accepted rows, %d before (submission %d). An extract is a full snapshot: was something left out?"
                    .formatted(
                        file.file(), file.accepted(), acceptedByFile.get(file.file()), submission))
        .toList();
  }
}
