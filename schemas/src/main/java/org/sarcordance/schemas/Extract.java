package org.sarcordance.schemas;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A full snapshot of one registry, ready to be read: descriptor checked, sizes and hashes verified.
 *
 * @param name the folder's name
 * @param location the folder
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
}
