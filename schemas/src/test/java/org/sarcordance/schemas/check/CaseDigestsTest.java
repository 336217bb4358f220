package org.sarcordance.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sarcordance.schemas.Submission;

class CaseDigestsTest {

  @Test
  void tellCasesThatAreNewGoneAndChanged() {
    CaseDigests before = digests("R01", 6, "A=1", "B=2", "C=3", "D=4");
    CaseDigests now = digests("R01", 7, "E=9", "D=4", "C=5", "A=1");

    assertThat(now.since(before)).isEqualTo(new CaseChanges(6, 4, 1, 1, 1));
    assertThat(now.since(now)).isEqualTo(new CaseChanges(7, 4, 0, 0, 0));
    assertThat(now.since(CaseDigests.NONE)).isEqualTo(new CaseChanges(0, 0, 4, 0, 0));
  }

  @Test
  void surviveBeingWrittenDown() {
    CaseDigests before = digests("R01", 6, "A=1", "B=2");

    CaseDigests read = CaseDigests.parse(before.text()).orElseThrow();

    assertThat(digests("R01", 7, "B=3").since(read)).isEqualTo(new CaseChanges(6, 2, 0, 1, 1));
    assertThat(List.of("", "1 x", "2 6 AAAA", "1 6 AAAA\n", before.text().replace("1 ", "1 =")))
        .allMatch(text -> CaseDigests.parse(text).isEmpty());
  }

  /** The same pseudonym in two registries is not seen to be the same, nor is what it says. */
  @Test
  void differFromRegistryToRegistry() {
    assertThat(digests("R02", 1, "A=1").since(digests("R01", 1, "A=1")))
        .isEqualTo(new CaseChanges(1, 1, 1, 1, 0));
    assertThat(digests("R01", 1, "AAAA=1").text()).doesNotContain("AAAA=");
  }

  private static CaseDigests digests(String registry, int number, String... cases) {
    CaseDigests.Maker maker =
        new CaseDigests.Maker(new Submission(registry, number, 1, 90, Set.of()));
    for (String each : cases) {
      String[] parts = each.split("=");
      maker.add(parts[0].getBytes(StandardCharsets.UTF_8), Long.parseLong(parts[1]));
    }
    return maker.digests();
  }
}
