package org.sarcordance.jobs.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * SHA-256 over the files of modules: relative names and contents in the order of their names. Times
 * and {@code META-INF} are left out, so that a module has one hash whether it is a folder or a jar.
 */
final class CodeHash {
  private CodeHash() {}

  /** The hash over the modules that hold these classes, in the order given. */
  static String of(Class<?>... members) {
    return of(Stream.of(members).map(CodeHash::location).toArray(Path[]::new));
  }

  /** The hash over these folders or jars. */
  static String of(Path... modules) {
    Sha256 hash = new Sha256();
    for (Path module : modules) {
      addModule(hash, module);
    }
    return hash.hex();
  }

  private static void addModule(Sha256 hash, Path location) {
    try {
      if (Files.isDirectory(location)) {
        addFiles(hash, location);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
          addFiles(hash, jar.getPath("/"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addFiles(Sha256 hash, Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      List<String> names =
          walk.filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString())
              .filter(name -> !name.startsWith("META-INF"))
              .sorted()
              .toList();
      for (String name : names) {
        hash.add(name).add(Files.readAllBytes(root.resolve(name)));
      }
    }
  }

  private static Path location(Class<?> member) {
    try {
      URI location = member.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(location);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Bug: a class lies at an invalid address", e);
    }
  }
}
