package org.sarcordance.pipeline.packs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sarcordance.pipeline.rules.GuidelineFolder;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/**
 * A file of cases, cells as text.
 *
 * @param path the file, relative to the folder of editions
 * @param names the names of its columns
 * @param lines its rows; each has as many cells as there are names
 */
record CaseFile(String path, List<String> names, List<Line> lines) {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  /** One row and the line on which it ends, counted from 1. */
  record Line(long number, List<String> cells) {}

  static CaseFile read(GuidelineFolder folder, String path) {
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(folder.text(path)))) {
      for (CSVRecord row : parser) {
        lines.add(new Line(parser.getCurrentLineNumber(), row.toList()));
      }
    } catch (IOException | UncheckedIOException e) {
      throw mistake(path, lines.size() + 1L, "the line cannot be read (" + e.getMessage() + ").");
    }
    if (lines.isEmpty()) {
      throw mistake(path, null, "the file is empty.");
    }
    List<String> names = lines.remove(0).cells();
    for (Line line : lines) {
      if (line.cells().size() != names.size()) {
        String found = "the row has %d cells, the header %d.";
        throw mistake(path, line.number(), found.formatted(line.cells().size(), names.size()));
      }
    }
    return new CaseFile(path, names, lines);
  }

  private static ProblemsException mistake(String path, Long line, String message) {
    Problem problem =
        PackProblems.form(
            path, line, message, "Write CSV; a text with a comma stands in double quotes.");
    return new ProblemsException(List.of(problem));
  }
}
