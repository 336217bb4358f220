package org.sarcordance.jobs.runs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over parts; each part is counted in with its length, so that parts never run together.
 */
final class Sha256 {
  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every JDK has SHA-256", e);
    }
  }

  Sha256 add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  Sha256 add(byte[] part) {
    digest.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(part);
    return this;
  }

  /** The hash as 64 lower-case hex digits. Ends the computation. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
