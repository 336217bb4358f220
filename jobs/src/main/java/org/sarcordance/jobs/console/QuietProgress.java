package org.sarcordance.jobs.console;

/** Says nothing. */
public final class QuietProgress implements Progress {
  @Override
  public void say(String sentence) {}

  @Override
  public void begin(String step, int tables) {}

  @Override
  public void wrote(String table) {}

  @Override
  public void end(String step, String tables, double seconds) {}

  @Override
  public void fail(String step) {}
}
