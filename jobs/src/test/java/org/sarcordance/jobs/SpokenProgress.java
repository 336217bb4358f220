package org.sarcordance.jobs;

import java.util.List;
import org.sarcordance.jobs.console.Progress;

/**
 * Keeps the sentences a run says.
 *
 * @param said where they are kept
 */
public record SpokenProgress(List<String> said) implements Progress {
  @Override
  public void say(String sentence) {
    said.add(sentence);
  }

  @Override
  public void begin(String step, int tables) {}

  @Override
  public void wrote(String table) {}

  @Override
  public void end(String step, String tables, double seconds) {}

  @Override
  public void fail(String step) {}
}
