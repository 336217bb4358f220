package org.sarcordance.jobs.cli;

import org.sarcordance.jobs.runs.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"sarcordance " + CodeVersion.projectVersion()};
  }
}
