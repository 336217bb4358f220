package org.sarcordance.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever happens to a file: every line is accounted for, and good lines stay good. */
class DamagedFilesTest {
  private static final int FILES = 200;
  private static final String HEADER = "case_id,tx_seq,tx_type,status,start_day";
  private static final String SCRAP = "\"\",;\t \0\uFFFDäx9-.";

  @Test
  void acceptedAndRejectedRowsAreTheLinesRead() throws IOException {
    for (int seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      List<String> lines = new ArrayList<>();
      for (int row = 0; row < 1 + random.nextInt(40); row++) {
        lines.add("C" + row + ",1,RT,GIVEN," + random.nextInt(900));
      }
      Set<Integer> damaged = damage(lines, random);
      List<CheckedRow> rows = read(HEADER + "\n" + String.join("\n", lines) + "\n");
      assertThat(rows).as("seed " + seed).hasSize(lines.size());
      for (int row = 0; row < lines.size(); row++) {
        assertThat(rows.get(row).line()).isEqualTo(row + 2L);
        assertThat(damaged.contains(row) || !rows.get(row).rejected())
            .as("seed %d: %s", seed, rows.get(row))
            .isTrue();
      }
    }
  }

  private static Set<Integer> damage(List<String> lines, Random random) {
    Set<Integer> damaged = new HashSet<>();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      int row = random.nextInt(lines.size());
      String line = lines.get(row);
      int place = random.nextInt(line.length());
      int end = place + random.nextInt(line.length() - place);
      String scrap = "" + SCRAP.charAt(random.nextInt(SCRAP.length()));
      lines.set(row, line.substring(0, place) + scrap + line.substring(end));
      damaged.add(row);
    }
    return damaged;
  }

  private static List<CheckedRow> read(String text) throws IOException {
    List<CheckedRow> rows = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (TableReader reader =
        new TableReader(
            TableSchemas.input("treatments"), "treatments.csv", new ByteArrayInputStream(bytes))) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }
}
