package org.sarcordance.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Measures a file: its size and SHA-256 in one pass. */
final class FileHash {
  private FileHash() {}

  static DataFile of(String table, Path folder, String path) {
    try (InputStream file = Files.newInputStream(folder.resolve(path))) {
      return of(table, path, file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  /** Reads what is left of a stream. */
  static DataFile of(String table, String path, InputStream file) throws IOException {
    MessageDigest digest = sha256();
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
      digest.update(buffer, 0, read);
      bytes += read;
    }
    return new DataFile(table, path, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: this Java has no SHA-256", e);
    }
  }
}
