package org.sarcordance.jobs;

import java.util.Optional;
import javax.sql.DataSource;
import org.sarcordance.jobs.console.Progress;
import org.sarcordance.jobs.runs.FileStore;
import org.sarcordance.jobs.runs.OutputHold;
import org.sarcordance.jobs.runs.Publication;
import org.sarcordance.jobs.runs.RepositorySettings;
import org.sarcordance.jobs.runs.Run;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * One run from the lock on its output folder to the moment it becomes current.
 *
 * @param run what is run
 * @param steps the work of its steps
 * @param repository where the job is remembered
 * @param files where tables and files go
 * @param progress whom to tell how far it is
 */
record CohortRun(
    Run run, CohortSteps steps, RepositorySettings repository, FileStore files, Progress progress) {

  /** Runs, resumes or recognises the run; returns the text of its result. */
  String execute() {
    files.makeFolder(run.folders().out());
    files.makeFolder(run.folders().work());
    try (OutputHold hold = OutputHold.take(run.folders().out(), repository, files)) {
      return held(hold);
    }
  }

  private String held(OutputHold hold) {
    Publication publication = new Publication(run, files);
    Optional<String> known = publication.result();
    try (AnnotationConfigApplicationContext context = context(hold.dataSource())) {
      CohortRunner runner = context.getBean(CohortRunner.class);
      if (known.isPresent() && runner.history().isComplete()) {
        progress.say("Nothing has changed since run %s: nothing is redone.".formatted(run.id()));
        publication.makeCurrent();
        return known.get();
      }
      runner.finish();
      hold.check();
      publication.publish(runner.history().records());
      return publication.result().orElseThrow();
    }
  }

  private AnnotationConfigApplicationContext context(DataSource database) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean("dataSource", DataSource.class, () -> database);
    context.registerBean(Run.class, () -> run);
    context.registerBean(CohortSteps.class, () -> steps);
    context.registerBean(Progress.class, () -> progress);
    context.registerBean(FileStore.class, () -> files);
    context.register(BatchConfiguration.class, CohortJob.class, CohortRunner.class);
    context.refresh();
    return context;
  }
}
