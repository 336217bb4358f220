package org.sarcordance.jobs.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sarcordance.jobs.TestExtracts;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Submission;

class RunIdTest {
  private static final Extract FIRST = TestExtracts.of("R01", "a");
  private static final Extract SECOND = TestExtracts.of("R02", "b");
  private static final UsedEdition STAGES = new UsedEdition("ajcc-8", "Staging", "A manual", "1");
  private static final UsedEdition RISK = new UsedEdition("gist-risk", "Risk", "A paper", "2");
  private static final CodeVersion CODE = new CodeVersion("0.1.0", "c");
  private static final String ID = RunId.of(List.of(FIRST, SECOND), List.of(STAGES, RISK), CODE);

  @Test
  void hasSixteenHexDigits() {
    assertThat(ID).matches("[0-9a-f]{16}");
  }

  @Test
  void dependsOnNoOrder() {
    assertThat(RunId.of(List.of(SECOND, FIRST), List.of(RISK, STAGES), CODE)).isEqualTo(ID);
  }

  @Test
  void dependsOnNoPlace() {
    Extract moved =
        new Extract(
            "elsewhere", URI.create("file:/x"), FIRST.submission(), FIRST.files(), List.of());

    assertThat(RunId.of(List.of(moved, SECOND), List.of(STAGES, RISK), CODE)).isEqualTo(ID);
  }

  @Test
  void changesWithTheBytesOfAFile() {
    Extract changed = TestExtracts.of("R01", "changed");

    assertThat(RunId.of(List.of(changed, SECOND), List.of(STAGES, RISK), CODE)).isNotEqualTo(ID);
  }

  @Test
  void changesWithWhatTheRegistryStates() {
    assertThat(
            List.of(
                idWith(new Submission("R03", 1, 1, 0, Set.of("SYS", "RT"))),
                idWith(new Submission("R01", 2, 1, 0, Set.of("SYS", "RT"))),
                idWith(new Submission("R01", 1, 1, 90, Set.of("SYS", "RT"))),
                idWith(new Submission("R01", 1, 1, 0, Set.of("SYS")))))
        .doesNotContain(ID)
        .doesNotHaveDuplicates();
  }

  @Test
  void changesWithEditionsAndCode() {
    List<Extract> extracts = List.of(FIRST, SECOND);
    UsedEdition corrected = new UsedEdition("ajcc-8", "Staging", "A manual", "corrected");

    assertThat(
            List.of(
                RunId.of(extracts, List.of(corrected, RISK), CODE),
                RunId.of(extracts, List.of(STAGES), CODE),
                RunId.of(extracts, List.of(STAGES, RISK), new CodeVersion("0.1.0", "d")),
                RunId.of(extracts, List.of(STAGES, RISK), new CodeVersion("0.2.0", "c"))))
        .doesNotContain(ID)
        .doesNotHaveDuplicates();
  }

  private static String idWith(Submission submission) {
    Extract extract =
        new Extract(
            FIRST.name(), FIRST.location(), submission, Map.copyOf(FIRST.files()), List.of());
    return RunId.of(List.of(extract, SECOND), List.of(STAGES, RISK), CODE);
  }
}
