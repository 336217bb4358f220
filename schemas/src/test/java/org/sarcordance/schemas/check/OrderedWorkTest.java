package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderedWorkTest {

  @Test
  void handsOnInTheOrderGivenHoweverLongEachTakes() {
    List<Integer> done = new ArrayList<>();
    Random random = new Random(1);
    try (OrderedWork<Integer> work = new OrderedWork<>(done::add)) {
      for (int i = 0; i < 200; i++) {
        int number = i;
        int millis = random.nextInt(3);
        work.give(() -> slowly(number, millis));
      }
      work.finish();
    }
    assertThat(done).containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
  }

  private static int slowly(int number, int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return number;
  }

  @Test
  void throwsWhatWorkThrows() {
    try (OrderedWork<Integer> work = new OrderedWork<>(number -> {})) {
      work.give(
          () -> {
            throw new UncheckedIOException("Cannot read it", new IOException());
          });
      assertThatThrownBy(work::finish)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("Cannot read it");
    }
  }
}
