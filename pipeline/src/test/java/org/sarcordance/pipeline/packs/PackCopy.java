package org.sarcordance.pipeline.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarcordance.pipeline.rules.GuidelineFolder;
import org.sarcordance.schemas.Problem;

/** A copy of the built-in pack to spoil. */
record PackCopy(Path root) {
  private static final Set<String> FACILITIES =
      Pack.builtIn().guidelines().measures().stream()
          .flatMap(measure -> measure.attributedTo().stream())
          .collect(Collectors.toSet());

  static PackCopy in(Path folder) throws IOException {
    GuidelineFolder.builtIn().copyTo(folder);
    return new PackCopy(folder);
  }

  /** Replaces a text that the file holds. */
  PackCopy replace(String file, String text, String other) throws IOException {
    String content = Files.readString(root.resolve(file));
    assertThat(content).contains(text);
    Files.writeString(root.resolve(file), content.replace(text, other));
    return this;
  }

  /** How many lines a file has. */
  long lines(String file) throws IOException {
    return Files.readAllLines(root.resolve(file)).size();
  }

  PackCopy append(String file, String text) throws IOException {
    Files.writeString(root.resolve(file), Files.readString(root.resolve(file)) + text);
    return this;
  }

  PackCopy write(String file, String text) throws IOException {
    Files.writeString(root.resolve(file), text);
    return this;
  }

  Pack load() {
    return Pack.load(root);
  }

  /** What the check of names and of coverage finds. */
  List<String> problems() {
    Pack pack = load();
    List<Problem> problems = new ArrayList<>(References.problems(pack, FACILITIES));
    problems.addAll(Coverage.problems(pack));
    return problems.stream().map(Problem::toString).toList();
  }
}
