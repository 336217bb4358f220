package org.sarcordance.jobs.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sarcordance.jobs.runs.OwnerOnly;

/**
 * Writes the files of one registry: all cores make blocks, this thread writes them in their order.
 * Only a few blocks are in memory at a time, however many cases there are.
 */
final class ExtractWriter {
  private static final int CASES_IN_BLOCK = 1_000;
  private static final int BLOCKS_AHEAD = 3;
  private static final String[] FAULT_COLUMNS = {"file", "line", "fault"};

  private final String registry;
  private final Path folder;
  private final Path truthFolder;
  private final List<DataFileWriter> files = new ArrayList<>();
  private long faults;

  ExtractWriter(String registry, Path folder, Path truthFolder) {
    this.registry = registry;
    this.folder = folder;
    this.truthFolder = truthFolder;
  }

  Sample.Written write(BlockMaker maker, long cases) throws IOException {
    Files.createDirectories(folder, OwnerOnly.folder());
    Files.createDirectories(truthFolder, OwnerOnly.folder());
    for (Layout layout : Layout.ALL) {
      files.add(
          new DataFileWriter(
              folder.resolve(layout.file()), layout.columns().toArray(String[]::new)));
    }
    try (DataFileWriter truth = beside("deviations", BlockMaker.TRUTH);
        DataFileWriter spoiled = beside("faults", FAULT_COLUMNS)) {
      write(maker, cases, truth, spoiled);
    } finally {
      for (DataFileWriter file : files) {
        file.close();
      }
    }
    return new Sample.Written(registry, folder, rows(), faults);
  }

  List<DataFileWriter> files() {
    return files;
  }

  private DataFileWriter beside(String what, String[] header) throws IOException {
    return new DataFileWriter(truthFolder.resolve(registry + "-" + what + ".csv"), header);
  }

  private void write(BlockMaker maker, long cases, DataFileWriter truth, DataFileWriter spoiled)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Queue<Future<Block>> ahead = new ArrayDeque<>();
    try {
      for (long from = 0; from < cases; from += CASES_IN_BLOCK) {
        long first = from;
        long next = Math.min(cases, from + CASES_IN_BLOCK);
        ahead.add(workers.submit(() -> maker.make(first, next)));
        if (ahead.size() == threads + BLOCKS_AHEAD) {
          append(take(ahead), truth, spoiled);
        }
      }
      while (!ahead.isEmpty()) {
        append(take(ahead), truth, spoiled);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Block take(Queue<Future<Block>> ahead) {
    try {
      return ahead.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Writing the sample was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Bug: a block of cases cannot be made", e.getCause());
    }
  }

  private void append(Block block, DataFileWriter truth, DataFileWriter spoiled)
      throws IOException {
    CsvBytes faultLines = new CsvBytes();
    for (int i = 0; i < files.size(); i++) {
      DataFileWriter file = files.get(i);
      Block.Part part = block.parts().get(i);
      for (Block.Spoiled fault : part.faults()) {
        String line = Long.toString(file.lines() + fault.line());
        faultLines.line(new String[] {file.name(), line, fault.fault().name()});
        faults++;
      }
      file.append(part.csv());
    }
    spoiled.append(faultLines);
    truth.append(block.truth());
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    files.forEach(file -> rows.put(file.name(), file.lines() - 1));
    return rows;
  }
}
