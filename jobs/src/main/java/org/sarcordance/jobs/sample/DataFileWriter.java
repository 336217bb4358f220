package org.sarcordance.jobs.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is written from start to end, with its size and hash. */
final class DataFileWriter implements Closeable {
  private final Path file;
  private final MessageDigest digest;
  private final OutputStream out;
  private long bytes;
  private long lines;

  DataFileWriter(Path file, String[] header) throws IOException {
    this.file = file;
    this.digest = sha256();
    this.out = new DigestOutputStream(Files.newOutputStream(file), digest);
    CsvBytes first = new CsvBytes();
    first.line(header);
    append(first);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  void append(CsvBytes csv) throws IOException {
    csv.writeTo(out);
    bytes += csv.length();
    lines += csv.lines();
  }

  String name() {
    return file.getFileName().toString();
  }

  long bytes() {
    return bytes;
  }

  /** Lines so far, the header included. */
  long lines() {
    return lines;
  }

  /** The hash of all that was written; ask once, at the end. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
