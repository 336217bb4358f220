package org.sarcordance.schemas.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarcordance.schemas.Submission;

/**
 * What it takes to see which cases a later extract of the registry adds, removes or changes: for
 * each used case eight bytes that stand for its name and eight for what it says. Both are keyed
 * with the registry, so cases of different registries cannot be matched, and what a case says only
 * shows to who knows its name.
 */
public final class CaseDigests {
  private static final String TEXT = "1 %d %s%n";
  private static final Pattern FORM = Pattern.compile("1 ([0-9]{1,9}) ([A-Za-z0-9+/=]*)\\s*");
  private static final int BYTES = 2 * Long.BYTES;

  /** Those of an extract that was not used. */
  public static final CaseDigests NONE = new CaseDigests(0, new long[0], new long[0]);

  private final int submission;
  private final long[] names;
  private final long[] contents;

  /** By name in ascending order. */
  private CaseDigests(int submission, long[] names, long[] contents) {
    this.submission = submission;
    this.names = names;
    this.contents = contents;
  }

  /** Makes digests of cases. */
  static final class Maker {
    private final int submission;
    private final MessageDigest digest;
    private final byte[] key;
    private final List<long[]> cases = new ArrayList<>();

    Maker(Submission submission) {
      this.submission = submission.submission();
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Bug: every Java platform has SHA-256", e);
      }
      this.key = (submission.registry() + '\n').getBytes(StandardCharsets.UTF_8);
    }

    void add(byte[] caseId, long content) {
      digest.update(key);
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(caseId));
      cases.add(new long[] {hash.getLong(), hash.getLong() ^ content});
    }

    CaseDigests digests() {
      cases.sort(Comparator.comparingLong(digests -> digests[0]));
      return new CaseDigests(
          submission,
          cases.stream().mapToLong(digests -> digests[0]).toArray(),
          cases.stream().mapToLong(digests -> digests[1]).toArray());
    }
  }

  /** How many cases there are. */
  public int size() {
    return names.length;
  }

  /** What became of the cases of before. */
  public CaseChanges since(CaseDigests before) {
    long same = 0;
    long kept = 0;
    int place = 0;
    for (int i = 0; i < names.length; i++) {
      while (place < before.names.length && before.names[place] < names[i]) {
        place++;
      }
      if (place < before.names.length && before.names[place] == names[i]) {
        kept++;
        same += before.contents[place] == contents[i] ? 1 : 0;
      }
    }
    return new CaseChanges(
        before.submission, before.size(), size() - kept, before.size() - kept, kept - same);
  }

  /** The digests as one line of text. */
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES * names.length);
    for (int i = 0; i < names.length; i++) {
      bytes.putLong(names[i]).putLong(contents[i]);
    }
    return TEXT.formatted(submission, Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** Reads what {@link #text} gives; empty when it is anything else. */
  public static Optional<CaseDigests> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return of(Integer.parseInt(form.group(1)), Base64.getDecoder().decode(form.group(2)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<CaseDigests> of(int submission, byte[] bytes) {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    long[] names = new long[bytes.length / BYTES];
    long[] contents = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = left.getLong();
      contents[i] = left.getLong();
    }
    long[] sorted = names.clone();
    Arrays.sort(sorted);
    return left.hasRemaining() || !Arrays.equals(sorted, names)
        ? Optional.empty()
        : Optional.of(new CaseDigests(submission, names, contents));
  }
}
