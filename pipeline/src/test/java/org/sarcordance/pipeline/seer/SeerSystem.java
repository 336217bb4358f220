package org.sarcordance.pipeline.seer;

import com.imsweb.staging.Staging;
import com.imsweb.staging.entities.Schema;
import com.imsweb.staging.entities.SchemaLookup;
import com.imsweb.staging.entities.StagingData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the registries' staging systems. */
abstract class SeerSystem {
  static final String NOT_STAGED = "88";

  private final Staging staging;
  private final SchemaLookups lookups;

  /** How a system looks a schema up. */
  interface SchemaLookups {
    SchemaLookup of(String site, String histology);
  }

  SeerSystem(Staging staging, SchemaLookups lookups) {
    this.staging = staging;
    this.lookups = lookups;
  }

  abstract String name();

  /** The items of the case in this system, by key; those that the schema does not know are left. */
  abstract Map<String, String> items(SeerCase tumor, Coded coded, String schema);

  /** The stage among the outputs. */
  abstract String stage(StagingData staged, Coded coded);

  /** The schema of a case; none when the system has none or cannot decide. */
  final Optional<Schema> schema(SeerCase tumor) {
    SchemaLookup lookup = lookups.of(tumor.text("primary_site"), tumor.text("histology"));
    discriminators(tumor)
        .forEach(
            (key, value) -> {
              boolean allowed =
                  lookup.getAllowedKeys() == null || lookup.getAllowedKeys().contains(key);
              if (allowed && !value.isEmpty()) {
                lookup.setInput(key, value);
              }
            });
    List<Schema> found = staging.lookupSchema(lookup);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What may decide between schemas of one site and histology. */
  private static Map<String, String> discriminators(SeerCase tumor) {
    Map<String, String> discriminators = new HashMap<>();
    discriminators.put("discriminator_1", tumor.text("schema_disc_1"));
    discriminators.put("discriminator_2", tumor.text("schema_disc_2"));
    discriminators.put("behavior", tumor.text("behavior"));
    discriminators.put("sex", tumor.text("sex"));
    discriminators.put("year_dx", tumor.text("year_dx"));
    if (tumor.text("primary_site").startsWith("C48")) {
      discriminators.put("ssf25", tumor.text("sex").equals("2") ? "002" : "001");
    }
    return discriminators;
  }

  /**
   * The stage in roman numerals; 88 where the system does not stage the case, UNK where unknown.
   */
  final String stage(SeerCase tumor, Coded coded) {
    Optional<StagingData> input = input(tumor, coded);
    input.ifPresent(this::run);
    return input.map(data -> StageNames.roman(stage(data, coded), data)).orElse(NOT_STAGED);
  }

  /** What the engine is asked; empty where no schema, or more than one, is for the case. */
  final Optional<StagingData> input(SeerCase tumor, Coded coded) {
    return schema(tumor).map(schema -> input(tumor, coded, schema));
  }

  private StagingData input(SeerCase tumor, Coded coded, Schema schema) {
    StagingData data = new StagingData();
    discriminators(tumor)
        .forEach(
            (key, value) -> {
              if (schema.getSchemaDiscriminators() != null
                  && schema.getSchemaDiscriminators().contains(key)) {
                data.setInput(key, value);
              }
            });
    items(tumor, coded, schema.getId())
        .forEach(
            (key, value) -> {
              if (isKnown(schema, key, value)) {
                data.setInput(key, value);
              }
            });
    data.setInput(StagingData.PRIMARY_SITE_KEY, tumor.text("primary_site"));
    data.setInput(StagingData.HISTOLOGY_KEY, tumor.text("histology"));
    return data;
  }

  /** Lets the engine fill in its answer; nothing else, so that its speed can be measured. */
  final void run(StagingData data) {
    staging.stage(data);
  }

  /** An organ's schema has other codes than ours; it is not asked about them. */
  private boolean isKnown(Schema schema, String key, String value) {
    return schema.getInputMap().containsKey(key)
        && (value.isEmpty() || staging.isCodeValid(schema.getId(), key, value));
  }

  /** Whether the system knows the histology at all; it may be older than the code. */
  final boolean knowsHistology(SeerCase tumor) {
    return staging.isValidHistology(tumor.text("histology"));
  }
}
