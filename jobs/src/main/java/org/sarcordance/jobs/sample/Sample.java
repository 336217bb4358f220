package org.sarcordance.jobs.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sarcordance.jobs.runs.UsageException;

/**
 * Writes synthetic extracts. One registry is written into the folder itself, several into folders
 * in it, {@code R01} and on. Beside the folder, never inside, a folder of its name and {@code
 * -truth} says for each registry why each deviation was made, and which rows were spoiled.
 */
public final class Sample {
  private final SampleRequest request;
  private final Model model = new Model();

  public Sample(SampleRequest request) {
    this.request = request;
  }

  /** One extract that was written: its registry, its folder, and the rows of each file. */
  public record Written(String registry, Path folder, Map<String, Long> rows, long faults) {}

  /**
   * Writes the extracts, in the order of their registries.
   *
   * @throws UsageException if the folder holds anything already
   * @throws IOException if a file cannot be written
   */
  public List<Written> write() throws IOException {
    refuseFull(request.folder());
    refuseFull(truthFolder());
    List<Map<String, String>> kinds = SampleFiles.rows("registries.csv");
    List<Written> written = new ArrayList<>();
    long[] ends = ends(kinds);
    for (int i = 0; i < ends.length; i++) {
      long cases = ends[i] - (i == 0 ? 0 : ends[i - 1]);
      written.add(write(i + 1, cases, kinds.get(i % kinds.size())));
    }
    return written;
  }

  /** Where the truth goes. */
  public Path truthFolder() {
    return request.folder().resolveSibling(request.folder().getFileName() + "-truth");
  }

  private Written write(int number, long cases, Map<String, String> kind) throws IOException {
    String registry = "R%02d".formatted(number);
    Path folder = request.registries() == 1 ? request.folder() : request.folder().resolve(registry);
    List<String> captures = List.of(kind.get("captures").split(" "));
    BlockMaker maker = maker(registry, number, cases, Set.copyOf(captures));
    ExtractWriter writer = new ExtractWriter(registry, folder, truthFolder());
    Written written = writer.write(maker, cases);
    int lag = Integer.parseInt(kind.get("reporting_lag_days"));
    new DescriptorWriter(request, registry, lag, captures).write(folder, writer.files());
    return written;
  }

  BlockMaker maker(String registry, int number, long cases, Set<String> captures) {
    Places places = new Places(registry, number, cases);
    long seed = request.seed() * Short.MAX_VALUE + number;
    boolean hasGaps = request.profile() != Profile.CLEAN;
    boolean hasFaults = request.profile() == Profile.MESSY;
    return new BlockMaker(
        new CaseMaker(model, places, seed, registry),
        new Captures(captures),
        hasGaps ? Optional.of(new Gaps(model.parameters())) : Optional.empty(),
        hasFaults ? Optional.of(new Faults()) : Optional.empty());
  }

  /** How many cases the registries have up to each of them. */
  private long[] ends(List<Map<String, String>> kinds) {
    int count = request.registries();
    long[] upTo = new long[count];
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Long.parseLong(kinds.get(i % kinds.size()).get("share"));
      upTo[i] = sum;
    }
    for (int i = 0; i < count; i++) {
      upTo[i] = Math.multiplyExact(request.cases(), upTo[i]) / sum;
    }
    return upTo;
  }

  private static void refuseFull(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException(folder + " is a file. Name a new folder with --to.");
    }
    try (Stream<Path> children = Files.list(folder)) {
      if (children.findAny().isPresent()) {
        throw new UsageException(
            folder + " is not empty. Name a new folder with --to, or empty this one.");
      }
    }
  }
}
