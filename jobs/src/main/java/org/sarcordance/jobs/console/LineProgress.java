package org.sarcordance.jobs.console;

import java.io.PrintStream;

/** One plain line at the end of each step, for logs and for terminals that cannot move a cursor. */
public final class LineProgress implements Progress {
  private final PrintStream out;

  /** Writes its lines there. */
  public LineProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void say(String sentence) {
    out.println(sentence);
  }

  @Override
  public void begin(String step, int tables) {}

  @Override
  public void wrote(String table) {}

  @Override
  public void end(String step, String tables, double seconds) {
    out.println(StepLine.done(step, tables, seconds));
  }

  @Override
  public void fail(String step) {
    out.println(StepLine.failed(step));
  }
}
