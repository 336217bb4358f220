package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineTableTest {

  @Test
  void remembersTheFirstLineOfEachKey() {
    LineTable table = new LineTable();
    Map<Long, Long> known = new HashMap<>();
    Random random = new Random(1);
    for (long line = 2; line < 50_000; line++) {
      long key = random.nextInt(20_000) * 100_000L;
      known.putIfAbsent(key, line);
      assertThat(table.first(key, line)).isEqualTo(known.get(key));
    }
  }
}
