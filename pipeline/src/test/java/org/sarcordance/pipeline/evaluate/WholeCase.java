package org.sarcordance.pipeline.evaluate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;

/**
 * A whole case of an edition.
 *
 * @param id file and number of the row
 * @param why what it is for
 * @param conformed the case as conform hands it on
 * @param expected the answers that stand beside it, {@code OUTCOME:REASON} by measure
 */
public record WholeCase(String id, String why, Row conformed, Map<String, String> expected) {
  private static final String FOLDER = "/guidelines/sarcoma-care-2025/cases/";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** All whole cases, in the order of the files. */
  public static List<WholeCase> all() {
    return Stream.of(file("gist", CaseNotation.GIST), file("sts", CaseNotation.SARCOMA))
        .flatMap(List::stream)
        .toList();
  }

  private static List<WholeCase> file(String file, String usual) {
    try (Reader csv =
        new InputStreamReader(
            WholeCase.class.getResourceAsStream(FOLDER + file + ".csv"), StandardCharsets.UTF_8)) {
      return FORMAT.parse(csv).stream().map(row -> of(file, usual, row)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WholeCase of(String file, String usual, CSVRecord row) {
    String id = file + " " + row.getRecordNumber();
    Map<String, String> expected = new LinkedHashMap<>();
    for (String answer : row.get("expected").split(" ")) {
      expected.put(answer.split("=")[0], answer.split("=")[1]);
    }
    return new WholeCase(
        id,
        row.get("why"),
        CaseNotation.row(id, usual + " " + row.get("given"), row.get("history")),
        expected);
  }
}
