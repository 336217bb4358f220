package org.sarcordance.jobs;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarcordance.schemas.DataFile;
import org.sarcordance.schemas.Extract;
import org.sarcordance.schemas.Submission;

/** Extracts that exist in name only. */
public final class TestExtracts {
  private TestExtracts() {}

  /** An extract of a registry whose only file has this hash. */
  public static Extract of(String registry, String hash) {
    return new Extract(
        "extract-" + registry,
        URI.create("file:/extracts/" + registry),
        new Submission(registry, 1, 1, 0, Set.of("SYS", "RT")),
        Map.of("cases", new DataFile("cases", "cases.csv", 10, hash)),
        List.of());
  }
}
