package org.sarcordance.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds extracts on a local disk: folders with a descriptor, bare folders of CSV files, zip
 * archives of either, and folders whose direct children are such.
 */
public final class Extracts {
  static final String DESCRIPTOR = "datapackage.json";
  private static final String CASES = file("cases");

  private static final String HOLDS_NONE =
      "holds no extract: neither " + DESCRIPTOR + " nor " + CASES + ".";
  private static final String NAME_IT = "Name the folder that holds " + CASES + ".";

  private Extracts() {}

  /**
   * What stands at the given places, in their order and then by name. Of several extracts of one
   * registry the highest submission is accepted; two of the same number must be the same bytes.
   */
  public static List<FoundExtract> find(List<String> places) {
    List<FoundExtract> found = new ArrayList<>();
    places.forEach(place -> found.addAll(at(Path.of(place))));
    return Submissions.latest(found);
  }

  /** The files of the tables that lie in the folder under their usual names, cases first. */
  public static List<DataFile> files(Path folder) {
    return TableSchemas.inputs().stream()
        .filter(table -> Files.isRegularFile(folder.resolve(file(table))))
        .map(table -> FileHash.of(table, folder, file(table)))
        .toList();
  }

  /** The usual name of the file of a table. */
  static String file(String table) {
    return table + ".csv";
  }

  private static List<FoundExtract> at(Path place) {
    if (isExtract(place)) {
      return List.of(open(place));
    }
    if (Files.isRegularFile(place)) {
      return List.of(refused(place, "is a file, but no zip archive.", "Name the folder."));
    }
    if (!Files.isDirectory(place)) {
      return List.of(refused(place, "does not exist.", "Check the path."));
    }
    return children(place);
  }

  private static List<FoundExtract> children(Path place) {
    List<Path> children = list(place);
    if (children.stream().noneMatch(Extracts::isExtract)) {
      return List.of(refused(place, HOLDS_NONE, NAME_IT));
    }
    return children.stream()
        .map(
            child ->
                isExtract(child)
                    ? open(child)
                    : new FoundExtract.Skipped(name(child), "holds no " + CASES))
        .toList();
  }

  private static boolean isExtract(Path place) {
    return isArchive(place)
        || Files.isRegularFile(place.resolve(DESCRIPTOR))
        || Files.isRegularFile(place.resolve(CASES));
  }

  private static boolean isArchive(Path place) {
    return name(place).toLowerCase(Locale.ROOT).endsWith(".zip") && Files.isRegularFile(place);
  }

  private static FoundExtract open(Path path) {
    Place place = isArchive(path) ? ZipPlace.of(path) : new FolderPlace(path);
    if (!place.problems().isEmpty()) {
      return new FoundExtract.Refused(place.name(), place.problems());
    }
    if (!place.has(DESCRIPTOR) && !place.has(CASES) && place.problem(CASES).isEmpty()) {
      return refused(path, HOLDS_NONE, NAME_IT);
    }
    try {
      return new FoundExtract.Accepted(
          place.has(DESCRIPTOR) ? DescribedExtract.extract(place) : BareExtract.extract(place));
    } catch (ProblemsException e) {
      return new FoundExtract.Refused(place.name(), e.problems());
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.isDirectory(child) || isArchive(child))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static FoundExtract refused(Path place, String finding, String remedy) {
    Problem problem = ExtractProblems.refusal(name(place), "extract", "it " + finding, remedy);
    return new FoundExtract.Refused(name(place), List.of(problem));
  }

  static String name(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? folder.toString() : last.toString();
  }
}
