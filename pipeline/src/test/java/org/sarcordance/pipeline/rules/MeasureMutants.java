package org.sarcordance.pipeline.rules;

import java.util.ArrayList;
import java.util.List;

/** Every change of one thing in the measures and in what they share. */
final class MeasureMutants {
  private MeasureMutants() {}

  /** The changes of measure files, of bases and the due rule, and of columns. */
  static List<MeasureMutant> of(Guidelines guidelines) {
    MeasureFiles files = new MeasureFiles(guidelines);
    List<MeasureMutant> mutants = new ArrayList<>();
    for (YamlNode file : files.all()) {
      NodeChanges.of(file.node())
          .forEach(
              (what, node) -> {
                YamlNode changed = new YamlNode(file.file(), node);
                mutants.add(
                    new MeasureMutant(
                        file.at("measure").text() + ": " + what,
                        files.changed(guidelines.care(), file, changed)));
              });
    }
    CareChanges.of(guidelines.care())
        .forEach((what, care) -> mutants.add(new MeasureMutant(what, files.changed(care))));
    mutants.addAll(ColumnMutants.of(guidelines));
    mutants.removeIf(mutant -> mutant.measures().isEmpty());
    return mutants;
  }
}
