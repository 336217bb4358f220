package org.sarcordance.jobs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The size and hash that a {@code datapackage.json} states for each of its files. Everything else
 * in it is written by hand and left as it is.
 */
final class Descriptor {
  private Descriptor() {}

  /** The same descriptor with {@code bytes} and {@code hash} of these files, by file name. */
  static String sealed(String descriptor, Map<String, String> files) {
    String sealed = descriptor;
    for (Map.Entry<String, String> file : files.entrySet()) {
      sealed = sealed(sealed, file.getKey(), file.getValue().getBytes(UTF_8));
    }
    return sealed;
  }

  private static String sealed(String descriptor, String file, byte[] content) {
    Pattern stated =
        Pattern.compile(
            "(\"path\": \""
                + Pattern.quote(file)
                + "\",\\s+\"bytes\": )\\d+(,\\s+\"hash\": \"sha256:)[0-9a-f]*\"");
    if (!stated.matcher(descriptor).find()) {
      throw new IllegalArgumentException(
          "datapackage.json: no path, bytes and hash, in this order, for " + file + ". Add them.");
    }
    return stated
        .matcher(descriptor)
        .replaceFirst("$1" + content.length + "$2" + sha256(content) + "\"");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: each Java platform has SHA-256", e);
    }
  }
}
