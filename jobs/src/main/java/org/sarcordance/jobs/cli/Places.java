package org.sarcordance.jobs.cli;

import java.util.List;

/** Where page and tables of a run are, and how to ask the tables a question. */
final class Places {
  private Places() {}

  static List<String> of(String out, String runId) {
    String folder = out.replaceAll("/+$", "") + "/runs/" + runId;
    return List.of(
        "Page    " + folder + "/index.html",
        "Tables  " + folder + "/<table>/registry=<id>/*.parquet",
        "Ask     duckdb -c \"FROM read_parquet('" + folder + "/deviations/*/*.parquet')\"");
  }
}
