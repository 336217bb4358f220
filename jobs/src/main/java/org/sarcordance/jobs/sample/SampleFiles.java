package org.sarcordance.jobs.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.decision.DecisionTable;
import org.sarcordance.schemas.decision.DecisionTables;
import org.sarcordance.schemas.decision.HitPolicy;
import org.sarcordance.schemas.decision.ValueType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads the data files that ship beside this package. */
final class SampleFiles {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleFiles() {}

  /** The rows of a file by column, in its order; a blank cell is the empty string. */
  static List<Map<String, String>> rows(String file) {
    try (Reader reader = open(file)) {
      return CSV.parse(reader).stream().map(row -> row.toMap()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a file in groups of one name, in its order. */
  static Map<String, List<Map<String, String>>> groups(String file, String name) {
    return rows(file).stream()
        .collect(
            Collectors.groupingBy(row -> row.get(name), LinkedHashMap::new, Collectors.toList()));
  }

  /** A decision table whose first matching row answers; its inputs are traits. */
  static DecisionTable table(String file) {
    try (Reader reader = open(file)) {
      return DecisionTables.read(
          reader,
          file,
          file,
          HitPolicy.FIRST,
          inputs(rows(file).get(0).keySet().stream().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, ValueType> inputs(List<String> columns) {
    Map<String, ValueType> inputs = new LinkedHashMap<>();
    columns
        .subList(1, columns.indexOf("=>"))
        .forEach(name -> inputs.put(name, Trait.named(name).type()));
    return inputs;
  }

  static YamlNode yaml(String file) {
    try (InputStream bytes = bytes(file)) {
      String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return new YamlNode(file, new Yaml(new LoaderOptions()).compose(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String file) {
    return new InputStreamReader(bytes(file), StandardCharsets.UTF_8);
  }

  private static InputStream bytes(String file) {
    InputStream bytes = SampleFiles.class.getResourceAsStream(file);
    if (bytes == null) {
      throw new IllegalStateException("Bug: there is no data file " + file);
    }
    return bytes;
  }
}
