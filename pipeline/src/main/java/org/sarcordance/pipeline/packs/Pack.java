package org.sarcordance.pipeline.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarcordance.pipeline.rules.Edition;
import org.sarcordance.pipeline.rules.GuidelineFolder;
import org.sarcordance.pipeline.rules.Guidelines;
import org.sarcordance.pipeline.rules.YamlNode;
import org.sarcordance.schemas.Problem;
import org.sarcordance.schemas.ProblemsException;

/**
 * A folder of editions with the cases that check them.
 *
 * @param folder where it stands
 * @param guidelines its editions
 * @param tableCases the cases of its decision tables
 * @param wholeCases the cases of its measures
 * @param recommendationCases the cases of its pathways
 */
public record Pack(
    GuidelineFolder folder,
    Guidelines guidelines,
    List<TableCase> tableCases,
    List<WholeCase> wholeCases,
    List<WholeCase> recommendationCases) {
  private static final String USUAL = "/cases/usual.yaml";
  private static final String RECOMMENDATIONS = "recommendations";

  public Pack {
    tableCases = List.copyOf(tableCases);
    wholeCases = List.copyOf(wholeCases);
    recommendationCases = List.copyOf(recommendationCases);
  }

  /** The pack that ships with the project. */
  public static Pack builtIn() {
    return of(GuidelineFolder.builtIn());
  }

  /**
   * The pack of a folder.
   *
   * @throws ProblemsException with what cannot be read: of the rules, or else of all cases
   */
  public static Pack load(Path folder) {
    return of(new GuidelineFolder(folder));
  }

  private static Pack of(GuidelineFolder folder) {
    Guidelines guidelines = Guidelines.load(folder);
    List<TableCase> tableCases = new ArrayList<>();
    List<WholeCase> wholeCases = new ArrayList<>();
    List<WholeCase> recommendationCases = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Edition edition : guidelines.editions()) {
      Map<String, String> usual = usual(folder, edition.name());
      for (String path : folder.files(edition.name() + "/cases", ".csv")) {
        try {
          String name = path.substring(path.lastIndexOf('/') + 1, path.length() - 4);
          CaseFile file = CaseFile.read(folder, path);
          String fields = usual.get(name);
          if (name.equals(RECOMMENDATIONS) && fields != null) {
            recommendationCases.addAll(
                WholeCases.of(edition.name(), file, fields, RecommendationAnswers::expected));
          } else if (fields != null) {
            wholeCases.addAll(
                WholeCases.of(edition.name(), file, fields, WholeCaseAnswers::expected));
          } else {
            tableCases.addAll(TableCases.of(edition, table(edition, name, path), file));
          }
        } catch (ProblemsException e) {
          problems.addAll(e.problems());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return new Pack(folder, guidelines, tableCases, wholeCases, recommendationCases);
  }

  /** A file {@code table.csv} asks the table; so does {@code table-name.csv}, for other inputs. */
  private static String table(Edition edition, String name, String path) {
    String table = name.split("-", 2)[0];
    if (edition.tables().containsKey(table)) {
      return table;
    }
    String message = "the file is named after no table of the edition and is not in usual.yaml.";
    String remedy =
        "Name it after one of %s, or put %s into usual.yaml if it holds whole cases."
            .formatted(String.join(", ", edition.tables().keySet()), name);
    throw new ProblemsException(List.of(PackProblems.form(path, null, message, remedy)));
  }

  /** The usual fields of whole cases, by name of their file. */
  private static Map<String, String> usual(GuidelineFolder folder, String edition) {
    if (!folder.has(edition + USUAL)) {
      return Map.of();
    }
    YamlNode file = folder.yaml(edition + USUAL);
    String shared = file.text("shared").orElse("");
    Map<String, String> usual = new HashMap<>();
    file.at("files")
        .entries()
        .forEach((name, fields) -> usual.put(name, shared + " " + fields.text()));
    return usual;
  }

  /** The files of all measures, by id, in order of edition and file. */
  public Map<String, YamlNode> measureFiles() {
    Map<String, YamlNode> files = new LinkedHashMap<>();
    for (Edition edition : guidelines.editions()) {
      for (String path : folder.files(edition.name() + "/measures", ".yaml")) {
        YamlNode file = folder.yaml(path);
        files.put(file.at("measure").text(), file);
      }
    }
    return files;
  }

  /** The usual fields of a file of whole cases, for cases beside those of the pack. */
  public String usual(String edition, String file) {
    return usual(folder, edition).get(file);
  }
}
