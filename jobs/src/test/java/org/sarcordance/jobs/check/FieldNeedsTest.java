package org.sarcordance.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.schemas.TableSchemas;
import org.sarcordance.schemas.check.FieldNeed;

/** The measures that need a field are measures that there are. */
class FieldNeedsTest {

  @Test
  void nameMeasuresOfTheEditions() {
    Set<String> measures =
        Guidelines.builtIn().measures().stream()
            .map(measure -> measure.id())
            .collect(Collectors.toSet());

    for (String table : TableSchemas.inputs()) {
      FieldNeed.of(TableSchemas.input(table))
          .forEach(need -> assertThat(measures).containsAll(need.measures()));
    }
  }
}
