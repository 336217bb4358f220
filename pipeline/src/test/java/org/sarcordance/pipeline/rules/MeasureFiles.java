package org.sarcordance.pipeline.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The measure files that ship with the project, to be read again with something changed. */
final class MeasureFiles {
  private final Map<String, Measure> originals = new LinkedHashMap<>();
  private final Map<YamlNode, String> editions = new LinkedHashMap<>();

  MeasureFiles(Guidelines guidelines) {
    GuidelineFolder folder = GuidelineFolder.builtIn();
    guidelines.measures().forEach(measure -> originals.put(measure.id(), measure));
    for (Edition edition : guidelines.editions()) {
      folder
          .files(edition.name() + "/measures", ".yaml")
          .forEach(file -> editions.put(folder.yaml(file), edition.name()));
    }
  }

  /** The files as they are. */
  List<YamlNode> all() {
    return List.copyOf(editions.keySet());
  }

  /** The measures that are another when read with changed shared rules. */
  List<Measure> changed(Care care) {
    return editions.entrySet().stream()
        .flatMap(file -> changed(care, file.getValue(), file.getKey()))
        .toList();
  }

  /** The measure of a changed file, if it is another. */
  List<Measure> changed(Care care, YamlNode file, YamlNode changed) {
    return changed(care, editions.get(file), changed).toList();
  }

  private Stream<Measure> changed(Care care, String edition, YamlNode file) {
    Measure measure = new MeasureReader(care, edition).read(file);
    return Stream.of(measure).filter(read -> !read.equals(originals.get(read.id())));
  }
}
