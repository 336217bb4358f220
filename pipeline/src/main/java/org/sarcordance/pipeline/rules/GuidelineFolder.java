package org.sarcordance.pipeline.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;
import org.sarcordance.schemas.Severity;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A folder of editions, on disk or inside a jar. */
public record GuidelineFolder(Path root) {

  /** The editions that ship with the project. */
  public static GuidelineFolder builtIn() {
    try {
      URI location = GuidelineFolder.class.getResource("/guidelines").toURI();
      if (location.getScheme().equals("jar")) {
        mount(location);
      }
      return new GuidelineFolder(Path.of(location));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Bug: the guidelines have no address", e);
    }
  }

  private static void mount(URI jar) {
    try {
      FileSystems.newFileSystem(jar, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      // Another thread mounted it; it stays for the life of the process.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A YAML file.
   *
   * @throws ProblemsException if it is no YAML or empty
   */
  public YamlNode yaml(String path) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text(path)));
      if (node == null) {
        throw mistake(path, null, "the file is empty.");
      }
      return new YamlNode(path, node);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw mistake(
          path, mark == null ? null : mark.getLine() + 1L, "this is no YAML: " + e.getProblem());
    }
  }

  private static ProblemsException mistake(String path, Long line, String message) {
    return new ProblemsException(
        List.of(
            new Problem(
                path,
                line,
                null,
                null,
                "guideline-form",
                Severity.REFUSE_EXTRACT,
                message,
                "Write key: value lines.")));
  }

  /** Whether there is such a file. */
  public boolean has(String path) {
    return Files.isRegularFile(root.resolve(path));
  }

  /** A file as text. */
  public String text(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the rule file " + path, e);
    }
  }

  /** The files of a folder with an ending, relative to the root, in order of name. */
  public List<String> files(String folder, String ending) {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(file -> file.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies all files to a new folder on disk. */
  public void copyTo(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(root.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** SHA-256 over the names and bytes of all files of an edition, in order of name. */
  String hash(String edition) {
    try (Stream<Path> files = Files.walk(root.resolve(edition))) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.resolve(edition).relativize(file).toString();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: SHA-256 is part of every Java", e);
    }
  }
}
