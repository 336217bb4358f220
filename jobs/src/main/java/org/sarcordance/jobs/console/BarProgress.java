package org.sarcordance.jobs.console;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A live bar for the step that is running, for terminals; a plain line stays when it is done. */
public final class BarProgress implements Progress {
  private static final int WIDTH = 78;
  private static final int INTERVAL_MILLIS = 200;

  private final PrintStream out;
  private ProgressBar bar;

  /** Draws its bars there. */
  public BarProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void say(String sentence) {
    out.println(sentence);
  }

  @Override
  public void begin(String step, int tables) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(String.format("%-8s", step))
            .setInitialMax(tables)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setMaxRenderedLength(WIDTH)
            .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
            .continuousUpdate()
            .clearDisplayOnFinish()
            .hideEta()
            .build();
  }

  @Override
  public synchronized void wrote(String table) {
    if (bar != null) {
      bar.setExtraMessage(table);
      bar.step();
    }
  }

  @Override
  public void end(String step, String tables, double seconds) {
    close();
    out.println(StepLine.done(step, tables, seconds));
  }

  @Override
  public void fail(String step) {
    close();
    out.println(StepLine.failed(step));
  }

  private void close() {
    if (bar != null) {
      bar.close();
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      bar = null;
    }
  }
}
