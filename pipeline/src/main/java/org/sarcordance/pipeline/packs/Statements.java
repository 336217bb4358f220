package org.sarcordance.pipeline.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sarcordance.pipeline.rules.Edition;

/**
 * The statements of guideline documents that rules cite, from the files {@code statements.csv} of
 * the editions. A citation names a document and, in brackets, its statements: {@code Document (B01,
 * B03 to B05)}.
 */
final class Statements {
  private static final Pattern CITATION = Pattern.compile("^(.*?) \\(([^)]*)\\)");
  private static final Pattern IDS = Pattern.compile("([A-Z])(\\d+)(?: to [A-Z](\\d+))?");

  /** A cited statement; {@code says} is empty where no such statement is listed. */
  record Cited(String document, String id, Optional<String> says) {}

  private final Map<String, Map<String, String>> documents = new LinkedHashMap<>();

  Statements(Pack pack) {
    for (Edition edition : pack.guidelines().editions()) {
      String path = edition.name() + "/statements.csv";
      if (pack.folder().has(path)) {
        for (CaseFile.Line line : CaseFile.read(pack.folder(), path).lines()) {
          List<String> cells = line.cells();
          documents
              .computeIfAbsent(cells.get(0), name -> new LinkedHashMap<>())
              .put(cells.get(1), cells.get(2));
        }
      }
    }
  }

  /** The statements that a citation names; none if it is about a document without a list. */
  List<Cited> cited(String citation) {
    Matcher parts = CITATION.matcher(citation);
    if (!parts.find() || !documents.containsKey(parts.group(1))) {
      return List.of();
    }
    String document = parts.group(1);
    return IDS.matcher(parts.group(2))
        .results()
        .flatMap(ids -> ids(ids.group(1), ids.group(2), ids.group(3)))
        .map(id -> new Cited(document, id, Optional.ofNullable(documents.get(document).get(id))))
        .toList();
  }

  /** The ids of the statements of a document. */
  List<String> ids(String document) {
    return List.copyOf(documents.getOrDefault(document, Map.of()).keySet());
  }

  private static Stream<String> ids(String letter, String first, String last) {
    int end = Integer.parseInt(last == null ? first : last);
    return IntStream.rangeClosed(Integer.parseInt(first), end)
        .mapToObj(number -> letter + ("%0" + first.length() + "d").formatted(number));
  }
}
