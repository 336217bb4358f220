package org.sarcordance.schemas.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sarcordance.schemas.TableSchema;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.DecisionTables;
import org.sarcordance.schemas.decision.HitPolicy;
import org.sarcordance.schemas.decision.ValueType;

/** Reads the rules of a table; its inputs are fields or differences of fields. */
final class RowRuleTable {
  static final int COLUMN = 0;
  static final int MESSAGE = 1;
  static final int REMEDY = 2;

  private static final String ARROW = "=>";

  private static final Map<String, Optional<DecisionTable>> READ = new ConcurrentHashMap<>();

  private RowRuleTable() {}

  /** The rules of that name about rows of a table; empty when there are none. */
  static Optional<DecisionTable> read(TableSchema schema, String name) {
    return READ.computeIfAbsent(name, key -> parse(schema, key));
  }

  private static Optional<DecisionTable> parse(TableSchema schema, String name) {
    String file = name + ".csv";
    try (InputStream bytes = RowRuleTable.class.getResourceAsStream(file)) {
      if (bytes == null) {
        return Optional.empty();
      }
      String csv = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(
          DecisionTables.read(
              new StringReader(csv), file, name, HitPolicy.FIRST, inputs(schema, csv)));
    } catch (IOException e) {
      throw new UncheckedIOException("Bug: cannot read " + file, e);
    }
  }

  /** Name and type of each column between the id and the arrow. */
  private static Map<String, ValueType> inputs(TableSchema schema, String csv) {
    List<String> header = Arrays.asList(csv.substring(0, csv.indexOf('\n')).split(","));
    Map<String, ValueType> inputs = new LinkedHashMap<>();
    for (String name : header.subList(1, header.indexOf(ARROW))) {
      inputs.put(name, RowInput.of(schema, name).type());
    }
    return inputs;
  }
}
