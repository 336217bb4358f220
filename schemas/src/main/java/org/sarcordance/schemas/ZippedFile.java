package org.sarcordance.schemas;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of an extract inside a zip archive: at its top, or in one folder as when a folder was
 * packed. They are read from the front, as the archive comes, so it may be anywhere.
 */
public final class ZippedFile {
  private static final Pattern PLACE = Pattern.compile("(?:[^/\\\\]{1,100}/)?([^/\\\\]{1,100})");
  private static final String OF_MACOS = "__MACOSX/";

  private ZippedFile() {}

  /** The plain name of an entry that can be a file of an extract. */
  static Optional<String> name(ZipEntry entry) {
    Matcher place = PLACE.matcher(entry.getName());
    boolean isFile = !entry.isDirectory() && !entry.getName().startsWith(OF_MACOS);
    return isFile && place.matches() ? Optional.of(place.group(1)) : Optional.empty();
  }

  /** Reads one file; the archive is closed with it. */
  public static InputStream open(InputStream archive, String file) throws IOException {
    ZipInputStream zip = new ZipInputStream(archive);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (name(entry).filter(file::equals).isPresent()) {
        return zip;
      }
    }
    zip.close();
    throw new FileNotFoundException(file);
  }
}
