package org.sarcordance.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds extracts on a local disk: folders with a descriptor, bare folders of CSV files, and folders
 * whose direct children are such folders. Archives are not read yet; they are named and refused.
 */
public final class Extracts {
  static final String DESCRIPTOR = "datapackage.json";
  static final String CASES = "cases.csv";

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
        .filter(table -> Files.isRegularFile(folder.resolve(table + ".csv")))
        .map(table -> FileHash.of(table, folder, table + ".csv"))
        .toList();
  }

  private static List<FoundExtract> at(Path place) {
    if (isExtract(place)) {
      return List.of(open(place));
    }
    if (Files.isRegularFile(place)) {
      return List.of(refused(place, "is a file.", "Unpack it and name the folder."));
    }
    if (!Files.isDirectory(place)) {
      return List.of(refused(place, "does not exist.", "Check the path."));
    }
    return children(place);
  }

  private static List<FoundExtract> children(Path place) {
    List<Path> children = list(place);
    if (children.stream().noneMatch(Extracts::isExtract)) {
      String finding = "holds no extract: neither " + DESCRIPTOR + " nor " + CASES + ".";
      return List.of(refused(place, finding, "Name the folder that holds " + CASES + "."));
    }
    return children.stream()
        .map(
            child ->
                isExtract(child)
                    ? open(child)
                    : new FoundExtract.Skipped(name(child), "holds no " + CASES))
        .toList();
  }

  private static boolean isExtract(Path folder) {
    return Files.isRegularFile(folder.resolve(DESCRIPTOR))
        || Files.isRegularFile(folder.resolve(CASES));
  }

  private static FoundExtract open(Path folder) {
    try {
      return new FoundExtract.Accepted(
          Files.exists(folder.resolve(DESCRIPTOR))
              ? DescribedFolder.extract(folder)
              : BareFolder.extract(folder));
    } catch (ProblemsException e) {
      return new FoundExtract.Refused(name(folder), e.problems());
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
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
