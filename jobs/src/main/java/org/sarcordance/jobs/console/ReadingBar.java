package org.sarcordance.jobs.console;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how much of a large extract is read; the bar of a small one would only flicker. */
public final class ReadingBar implements LongConsumer, AutoCloseable {
  private static final long SMALLEST_BYTES = 20_000_000;
  private static final long MEGABYTE = 1_000_000;
  private static final int WIDTH = 78;

  private final Optional<ProgressBar> bar;

  private ReadingBar(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /** Shows nothing. */
  public static ReadingBar none() {
    return new ReadingBar(Optional.empty());
  }

  /** Shows how many of so many bytes are read. */
  public static ReadingBar of(String name, long bytes, PrintStream out) {
    if (bytes < SMALLEST_BYTES) {
      return none();
    }
    return new ReadingBar(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .clearDisplayOnFinish()
                .build()));
  }

  @Override
  public void accept(long bytes) {
    bar.ifPresent(it -> it.stepBy(bytes));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
