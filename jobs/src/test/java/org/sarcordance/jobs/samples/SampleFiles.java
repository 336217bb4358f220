package org.sarcordance.jobs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Where the samples lie, and how their files are read. */
final class SampleFiles {
  private SampleFiles() {}

  /** The folder of one sample. */
  static Path folder(String sample) {
    return root().resolve("sample-data").resolve(sample);
  }

  /** The root of the project; the build states it, an IDE starts in the module. */
  static Path root() {
    return Path.of(System.getProperty("sarcordance.root", ".."));
  }

  /** Whether this run rewrites golden files instead of comparing with them. */
  static boolean areRewritten() {
    return "update".equals(System.getProperty("golden"));
  }

  /** All rows of a CSV file with a header. */
  static List<CSVRecord> rows(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, UTF_8, format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
