package org.sarcordance.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.Run;
import org.sarcordance.jobs.runs.Written;

/** Steps that only note that they ran, and fail where a test wants them to. */
final class FakeSteps {
  final List<String> calls = new ArrayList<>();
  final Set<String> failing = new TreeSet<>();
  private final Run run;
  private final FileStore files;

  FakeSteps(Run run, FileStore files) {
    this.run = run;
    this.files = files;
  }

  CohortSteps steps() {
    return new CohortSteps(
        extract -> work("admit:" + extract.submission().registry()),
        extract -> work("conform:" + extract.submission().registry()),
        extract -> work("derive:" + extract.submission().registry()),
        extract -> work("evaluate:" + extract.submission().registry()),
        () -> work("measure"),
        () -> work("report"));
  }

  private List<Written> work(String name) {
    calls.add(name);
    files.writeText(new Path(run.folders().handedOn(), name.replace(':', '/')), name);
    files.writeText(new Path(run.folders().published(), name.replace(':', '/')), name);
    if (failing.contains(name)) {
      throw new IllegalStateException("on purpose");
    }
    if (name.equals("report")) {
      files.writeText(new Path(run.folders().published(), "result.txt"), "result of " + run.id());
    }
    return List.of(new Written("cases", 3, 100));
  }
}
