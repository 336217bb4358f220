package org.sarcordance.schemas.check;

import java.util.Objects;

/**
 * What became of the rows of one file: {@code rows = accepted + rejected}.
 *
 * @param file its name
 * @param rows the records after the header
 * @param accepted those that are used
 * @param rejected those that are set aside
 * @param warnings what somebody should look at; a row may have several
 */
public record FileCount(String file, long rows, long accepted, long rejected, long warnings) {
  public FileCount {
    Objects.requireNonNull(file, "file");
  }
}
