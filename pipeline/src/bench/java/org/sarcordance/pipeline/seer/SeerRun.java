package org.sarcordance.pipeline.seer;

import com.imsweb.staging.entities.StagingData;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Staging by one of the registries' systems, on one thread. The cases are coded for the system
 * beforehand, so that the engine alone is measured.
 */
final class SeerRun {
  private final SeerSystem system;
  private final List<StagingData> coded;
  private List<StagingData> fresh = List.of();

  SeerRun(SeerSystem system, List<SeerCase> cases) {
    this.system = system;
    this.coded =
        cases.stream()
            .map(tumor -> system.input(tumor, Registrar.code(tumor)))
            .flatMap(Optional::stream)
            .toList();
  }

  String name() {
    return system.name();
  }

  int cases() {
    return coded.size();
  }

  /** Makes the questions anew; the engine writes its answer into them. */
  void prepare() {
    fresh = coded.stream().map(data -> new StagingData(new HashMap<>(data.getInput()))).toList();
  }

  /** Stages all cases. */
  void stage() {
    fresh.forEach(system::run);
  }
}
