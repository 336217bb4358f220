package org.sarcordance.jobs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptorTest {

  @Test
  void statesSizeAndHashOfAFile() {
    String descriptor =
        """
        {"path": "cases.csv",
         "bytes": 0,
         "hash": "sha256:", "schema": "cases"}
        """;

    assertThat(Descriptor.sealed(descriptor, Map.of("cases.csv", "a,b\n")))
        .isEqualTo(
            """
            {"path": "cases.csv",
             "bytes": 4,
             "hash": "sha256:HASH", "schema": "cases"}
            """
                .replace(
                    "HASH", "5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313"));
  }

  @Test
  void namesTheFileThatIsNotDescribed() {
    assertThatThrownBy(() -> Descriptor.sealed("{}", Map.of("cases.csv", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "datapackage.json: no path, bytes and hash, in this order, for cases.csv. Add them.");
  }
}
