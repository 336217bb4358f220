package org.sarcordance.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarcordance.schemas.Descriptor.Resource;

/** An extract with a descriptor, whose files must be the ones it describes. */
final class DescribedExtract {
  private final Place place;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, DataFile> files = new LinkedHashMap<>();

  private DescribedExtract(Place place) {
    this.place = place;
  }

  /** The extract; throws once for everything that is wrong with descriptor and files. */
  static Extract extract(Place place) {
    Descriptor descriptor = descriptor(place);
    DescribedExtract described = new DescribedExtract(place);
    described.problems.addAll(descriptor.problems());
    if (described.problems.isEmpty()) {
      descriptor.resources().forEach(described::verify);
    }
    if (!described.problems.isEmpty()) {
      throw new ProblemsException(described.problems);
    }
    Map<String, DataFile> files = new LinkedHashMap<>();
    TableSchemas.inputs().stream()
        .filter(described.files::containsKey)
        .forEach(table -> files.put(table, described.files.get(table)));
    return new Extract(place.name(), place.location(), descriptor.submission(), files, List.of());
  }

  private static Descriptor descriptor(Place place) {
    try (InputStream file = place.open(Extracts.DESCRIPTOR)) {
      return Descriptor.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + Extracts.DESCRIPTOR, e);
    }
  }

  private void verify(String table, Resource resource) {
    place.problem(resource.path()).ifPresentOrElse(problems::add, () -> measure(table, resource));
  }

  private void measure(String table, Resource resource) {
    if (!place.has(resource.path())) {
      refuse(resource, "the file is missing.", "Add it, or take it out of the descriptor.");
      return;
    }
    DataFile file = place.measure(table, resource.path());
    files.put(table, file);
    if (resource.bytes() >= 0 && resource.bytes() != file.bytes()) {
      refuse(
          resource,
          "it has " + file.bytes() + " bytes, the descriptor says " + resource.bytes() + ".",
          "Send the file again; it may have been cut on the way.");
    } else if (!resource.sha256().equalsIgnoreCase(file.sha256())) {
      refuse(
          resource,
          "its SHA-256 is not the one in the descriptor.",
          "Send the file again, or write the descriptor anew after the last change.");
    }
  }

  private void refuse(Resource resource, String message, String remedy) {
    problems.add(ExtractProblems.refusal(resource.path(), "file", message, remedy));
  }
}
