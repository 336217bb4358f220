package org.sarcordance.schemas;

import java.util.Objects;

/**
 * One file of an extract.
 *
 * @param table the table it holds
 * @param path its path relative to the extract's folder
 * @param bytes its size
 * @param sha256 the SHA-256 of its bytes in lower-case hexadecimal digits
 */
public record DataFile(String table, String path, long bytes, String sha256) {

  public DataFile {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
  }
}
