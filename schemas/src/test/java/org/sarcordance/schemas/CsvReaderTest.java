package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sarcordance.schemas.CsvRecord.Damage;

class CsvReaderTest {

  @Test
  void readsQuotedCommasQuotesAndLines() throws IOException {
    List<CsvRecord> records = read(2, "a,b\r\n\"1,2\",\"say \"\"so\"\"\"\r\n\"x\ny\",z\nlast,");
    assertThat(records)
        .containsExactly(
            new CsvRecord(1, List.of("a", "b"), null),
            new CsvRecord(2, List.of("1,2", "say \"so\""), null),
            new CsvRecord(3, List.of("x\ny", "z"), null),
            new CsvRecord(5, List.of("last", ""), null));
  }

  @Test
  void aStrayQuoteDamagesItsOwnLineAlone() throws IOException {
    assertThat(read(2, "a,b\n\"1,2\n3,4\n5,\"6\n7,8\n"))
        .containsExactly(
            new CsvRecord(1, List.of("a", "b"), null),
            CsvRecord.damaged(2, "\"1,2", Damage.QUOTES),
            new CsvRecord(3, List.of("3", "4"), null),
            CsvRecord.damaged(4, "5,\"6", Damage.QUOTES),
            new CsvRecord(5, List.of("7", "8"), null));
  }

  @Test
  void emptyLinesCountInsideButNotAtTheEnd() throws IOException {
    assertThat(read(1, "a\n\n\nb\n\n\n"))
        .containsExactly(
            new CsvRecord(1, List.of("a"), null),
            CsvRecord.damaged(2, "", Damage.EMPTY),
            CsvRecord.damaged(3, "", Damage.EMPTY),
            new CsvRecord(4, List.of("b"), null));
  }

  @Test
  void damagedTextAndEndlessLinesDoNotStopIt() throws IOException {
    String endless = "x".repeat(3 * LineReader.LONGEST_LINE);
    assertThat(read(1, "a\nb\0c\n" + endless + "\nd"))
        .containsExactly(
            new CsvRecord(1, List.of("a"), null),
            CsvRecord.damaged(2, "b\0c", Damage.ENCODING),
            CsvRecord.damaged(
                3, endless.substring(0, LineReader.LONGEST_LINE + 1), Damage.TOO_LONG),
            new CsvRecord(4, List.of("d"), null));
  }

  /** Without quoted line ends every line is one record, whatever is done to its characters. */
  @Test
  void neverLosesALine() throws IOException {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int lines = 1 + random.nextInt(30);
      for (int line = 0; line < lines; line++) {
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
          text.append("ab,,\"\" \0".charAt(random.nextInt(8)));
        }
        text.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      List<CsvRecord> records = read(-1, text.toString());
      assertThat(records).as("seed " + seed).hasSize(lines);
      assertThat(records.get(lines - 1).line()).isEqualTo(lines);
    }
  }

  /** Reads with an expected width; -1 expects more cells than any record has. */
  private static List<CsvRecord> read(int width, String text) throws IOException {
    List<CsvRecord> records = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes))) {
      reader.expect(width < 0 ? Integer.MAX_VALUE : width);
      for (RawRecord record = reader.next(); record != null; record = reader.next()) {
        records.add(record.split());
      }
    }
    return records;
  }
}
