package org.sarcordance.schemas;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarcordance.schemas.Descriptor.Resource;

/** An extract with a descriptor, whose files must be the ones it describes. */
final class DescribedFolder {
  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, DataFile> files = new LinkedHashMap<>();

  private DescribedFolder(Path folder) {
    this.folder = folder;
  }

  /** The extract; throws once for everything that is wrong with descriptor and files. */
  static Extract extract(Path folder) {
    Descriptor descriptor = Descriptor.read(folder.resolve(Extracts.DESCRIPTOR));
    DescribedFolder described = new DescribedFolder(folder);
    described.problems.addAll(descriptor.problems());
    TableSchemas.inputs().forEach(table -> described.verify(table, descriptor.resources()));
    if (!described.problems.isEmpty()) {
      throw new ProblemsException(described.problems);
    }
    return new Extract(
        Extracts.name(folder), folder.toUri(), descriptor.submission(), described.files, List.of());
  }

  private void verify(String table, Map<String, Resource> resources) {
    Resource resource = resources.get(table);
    if (resource == null) {
      return;
    }
    if (!Files.isRegularFile(folder.resolve(resource.path()))) {
      refuse(resource, "the file is missing.", "Add it, or take it out of the descriptor.");
      return;
    }
    DataFile file = FileHash.of(table, folder, resource.path());
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
