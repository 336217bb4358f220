package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseIdsTest {

  @Test
  void numbersNamesInTheOrderInWhichTheyCome() {
    CaseIds ids = new CaseIds();
    Map<String, Integer> known = new HashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      String name = Integer.toString(random.nextInt(20_000), 2 + random.nextInt(30));
      assertThat(ids.find(name)).isEqualTo(known.getOrDefault(name, CaseIds.NONE));
      known.putIfAbsent(name, known.size());
      assertThat(ids.number(name)).isEqualTo(known.get(name));
    }
    assertThat(ids.size()).isEqualTo(known.size());
  }

  /** Names that share the hash of Java's strings are still names of their own. */
  @Test
  void tellsNamesApartThatLookAlikeToAHash() {
    List<String> names = new ArrayList<>(List.of(""));
    for (int length = 0; length < 15; length++) {
      names = names.stream().flatMap(name -> List.of(name + "Aa", name + "BB").stream()).toList();
    }
    CaseIds ids = new CaseIds();

    names.forEach(ids::number);

    assertThat(names).extracting(String::hashCode).containsOnly(names.get(0).hashCode());
    assertThat(ids.size()).isEqualTo(1 << 15);
    assertThat(ids.find(names.get(777))).isEqualTo(777);
    assertThat(ids.find(names.get(777) + "Aa")).isEqualTo(CaseIds.NONE);
  }

  @Test
  void tellsAPieceOfANameFromTheName() {
    CaseIds ids = new CaseIds();
    ids.number("AB");
    ids.number("C");

    assertThat(List.of("A", "B", "BC", "ABC", "")).allMatch(name -> ids.find(name) == CaseIds.NONE);
  }
}
