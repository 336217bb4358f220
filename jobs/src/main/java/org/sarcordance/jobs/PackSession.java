package org.sarcordance.jobs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * The Spark session of a command that writes no output: what it needs on disk stands in a folder of
 * its own, which goes with it.
 */
public final class PackSession implements Supplier<SparkSession>, AutoCloseable {
  private final Path folder;
  private final SessionHolder session;

  /** A session on that cluster; by default all cores of this machine. */
  public PackSession(Optional<String> master) {
    try {
      folder = Files.createTempDirectory("sarcordance");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    session =
        new SessionHolder(
            new AuditRequest(
                List.of(), folder.toString(), Optional.empty(), Optional.empty(), master));
  }

  /** The folder, for a log. */
  public Path folder() {
    return folder;
  }

  @Override
  public SparkSession get() {
    return session.get();
  }

  @Override
  public void close() {
    session.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
