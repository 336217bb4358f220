package org.sarcordance.jobs.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fresh Java process with the options and the class path of this one. */
final class Child {
  private Child() {}

  /**
   * Runs the main class and gives the figures that it printed, in their order. Each is told on
   * stderr as it comes, so that a long run that is given up leaves something.
   */
  static List<Figure> run(Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(runtime.getInputArguments());
    command.addAll(List.of("-classpath", runtime.getClassPath(), main.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Figure> figures = figures(process);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Cannot measure %s: it failed".formatted(main.getName()));
    }
    return figures;
  }

  private static List<Figure> figures(Process process) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .peek(System.err::println)
          .map(Figure::of)
          .flatMap(Optional::stream)
          .toList();
    }
  }
}
