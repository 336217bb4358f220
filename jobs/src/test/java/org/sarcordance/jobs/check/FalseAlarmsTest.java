package org.sarcordance.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sarcordance.jobs.sample.Profile;
import org.sarcordance.jobs.sample.Sample;
import org.sarcordance.jobs.sample.SampleRequest;
import org.sarcordance.schemas.Extracts;
import org.sarcordance.schemas.FoundExtract;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.Severity;
import org.sarcordance.schemas.check.ExtractCheck;

/** The gate for identifiers stays open for extracts that hold none. */
class FalseAlarmsTest {
  private static final int CASES = 50_000;

  @TempDir Path folder;

  @Test
  void refusesNoSample() {
    Path samples = Path.of(System.getProperty("sarcordance.root"), "sample-data");
    List<String> places =
        List.of("synthetic", "tcga-sarc", "worked-cases").stream()
            .map(name -> samples.resolve(name).toString())
            .toList();

    assertThat(refusals(places)).isEmpty();
  }

  /** Rows are spoiled in them: what is wrong is not what identifies. */
  @Test
  void refusesNoSyntheticCase() throws IOException {
    Path extracts = folder.resolve("extracts");
    new Sample(new SampleRequest(CASES, 31, extracts, 3, Profile.MESSY)).write();

    assertThat(refusals(List.of(extracts.toString()))).isEmpty();
  }

  private static List<Problem> refusals(List<String> places) {
    List<Problem> refusals = new ArrayList<>();
    for (FoundExtract found : Extracts.find(places)) {
      ExtractCheck.of(
          found,
          problem -> {
            if (problem.severity() == Severity.REFUSE_EXTRACT) {
              refusals.add(problem);
            }
          });
    }
    return refusals;
  }
}
