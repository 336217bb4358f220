package org.sarcordance.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A full snapshot of one registry, ready to be read: descriptor checked, sizes and hashes verified.
 *
 * @param name the name of its folder or archive
 * @param location the folder, or the zip archive
 * @param submission what the registry states about it
 * @param files its files by table, cases first; tables other than cases may be absent
 * @param warnings what somebody should look at; never a reason to refuse it
 */
public record Extract(
    String name,
    URI location,
    Submission submission,
    Map<String, DataFile> files,
    List<Problem> warnings) {

  public Extract {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(submission, "submission");
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    warnings = List.copyOf(warnings);
  }

  /** Whether its files are in a zip archive, which {@code location} names. */
  public boolean isArchive() {
    return location.getPath().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Opens a file of an extract on a local disk. */
  public InputStream open(DataFile file) throws IOException {
    Path place = Path.of(location);
    return isArchive()
        ? ZippedFile.open(Files.newInputStream(place), file.path())
        : Files.newInputStream(place.resolve(file.path()), LinkOption.NOFOLLOW_LINKS);
  }
}
