package org.sarcordance.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An extract in a zip archive, looked through once and never unpacked. */
final class ZipPlace implements Place {
  private final Path archive;
  private final ZipScan scan;

  private ZipPlace(Path archive, ZipScan scan) {
    this.archive = archive;
    this.scan = scan;
  }

  static ZipPlace of(Path archive) {
    try (InputStream bytes = Files.newInputStream(archive)) {
      String name = Extracts.name(archive);
      return new ZipPlace(
          archive,
          ZipLinks.any(archive)
              ? ZipScan.ofLink(name)
              : ZipScan.of(name, bytes, Files.size(archive)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + archive, e);
    }
  }

  private Map<String, DataFile> files() {
    return scan.files();
  }

  @Override
  public String name() {
    return Extracts.name(archive).replaceFirst("(?i)\\.zip$", "");
  }

  @Override
  public URI location() {
    return archive.toUri();
  }

  @Override
  public List<Problem> problems() {
    return scan.problems();
  }

  @Override
  public boolean has(String file) {
    return files().containsKey(file);
  }

  @Override
  public Optional<Problem> problem(String file) {
    return Optional.empty();
  }

  @Override
  public InputStream open(String file) throws IOException {
    return ZippedFile.open(Files.newInputStream(archive), file);
  }

  @Override
  public DataFile measure(String table, String file) {
    DataFile measured = files().get(file);
    return new DataFile(table, file, measured.bytes(), measured.sha256());
  }
}
