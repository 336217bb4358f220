package org.sarcordance.schemas;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What one look through an archive finds. It stops at the first thing no honest archive has.
 *
 * @param files the files that an extract may have, with an empty table, by name
 * @param problems why nothing of the archive is used; empty when nothing speaks against it
 */
record ZipScan(Map<String, DataFile> files, List<Problem> problems) {
  /** What may be unpacked from any archive, and how many times its size from a larger one. */
  private static final long ALWAYS_ALLOWED = 64L << 20;

  private static final int MOST_GROWTH = 200;
  private static final int MOST_ENTRIES = 1_000;
  private static final Pattern OUTSIDE = Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?");
  private static final Pattern ABSOLUTE = Pattern.compile("(?s)[/\\\\].*|[A-Za-z]:.*");

  ZipScan {
    files = Map.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** Looks through an archive of that many bytes. */
  static ZipScan of(String archive, InputStream bytes, long size) {
    Map<String, DataFile> files = new HashMap<>();
    Budget budget = new Budget(Math.max(ALWAYS_ALLOWED, MOST_GROWTH * size));
    try (ZipInputStream zip = new ZipInputStream(bytes)) {
      Optional<Finding> finding = look(zip, budget, files);
      return new ZipScan(files, finding.stream().map(found -> found.problem(archive)).toList());
    } catch (GrowsTooMuchException e) {
      return new ZipScan(files, List.of(Finding.GROWS.problem(archive)));
    } catch (IOException | IllegalArgumentException e) {
      return new ZipScan(files, List.of(Finding.DAMAGED.problem(archive)));
    }
  }

  /** What is found in an archive that holds a symbolic link: nothing of it is read. */
  static ZipScan ofLink(String archive) {
    return new ZipScan(Map.of(), List.of(Finding.LINK.problem(archive)));
  }

  private static Optional<Finding> look(
      ZipInputStream zip, Budget budget, Map<String, DataFile> files) throws IOException {
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      entries++;
      if (entries > MOST_ENTRIES) {
        return Optional.of(Finding.MANY);
      }
      if (leadsOutside(entry.getName())) {
        return Optional.of(Finding.OUTSIDE);
      }
      String name = ZippedFile.name(entry).orElse("");
      DataFile file = FileHash.of("", name, new Counted(zip, budget));
      boolean isSecond = !name.isEmpty() && files.putIfAbsent(name, file) != null;
      if (isSecond && name.matches("(?i).*\\.(?:csv|json)")) {
        return Optional.of(Finding.TWICE);
      }
    }
    return entries == 0 ? Optional.of(Finding.DAMAGED) : Optional.empty();
  }

  private static boolean leadsOutside(String name) {
    return OUTSIDE.matcher(name).matches() || ABSOLUTE.matcher(name).matches();
  }

  /** Why an archive is refused. */
  private enum Finding {
    DAMAGED(
        "it is not a zip archive that can be read.", "Pack the folder again, without a password."),
    OUTSIDE(
        "an entry of the archive leads outside of it.",
        "Pack the folder with the files and nothing else."),
    LINK("the archive holds a symbolic link.", "Pack the files themselves."),
    MANY(
        "the archive has more than " + MOST_ENTRIES + " entries.",
        "Pack the folder with the files and nothing else."),
    TWICE("the archive has two files of one name.", "Pack one extract in each archive."),
    GROWS(
        "the archive grows to more than " + MOST_GROWTH + " times its size when it is unpacked.",
        "Send the folder unpacked if this is right.");

    private final String message;
    private final String remedy;

    Finding(String message, String remedy) {
      this.message = message;
      this.remedy = remedy;
    }

    Problem problem(String archive) {
      return ExtractProblems.refusal(archive, "archive", message, remedy);
    }
  }

  /** How much may still be unpacked. */
  private static final class Budget {
    private long left;

    Budget(long left) {
      this.left = left;
    }

    void take(int bytes) throws GrowsTooMuchException {
      left -= bytes;
      if (left < 0) {
        throw new GrowsTooMuchException();
      }
    }
  }

  private static final class GrowsTooMuchException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Takes what is read from the budget, and leaves the archive open. */
  private static final class Counted extends FilterInputStream {
    private final Budget budget;

    Counted(InputStream entry, Budget budget) {
      super(entry);
      this.budget = budget;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      budget.take(Math.max(0, read));
      return read;
    }
  }
}
