package org.sarcordance.schemas.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Spoils a good extract in one to four places: bytes, fields, rows or whole files. */
final class Mutations {
  /** Values that do harm where they are believed; none of them is anybody's. */
  private static final List<String> FIELDS =
      List.of(
          "",
          " ",
          "\"",
          "\"\"",
          "\0",
          "-1",
          "0",
          "999999999999",
          "1e9",
          "NaN",
          "=1+1",
          "@x",
          "'; --",
          "\uFEFF",
          "\uFFFD",
          "\u202E",
          "x".repeat(5_000),
          "A,B",
          "\r",
          "\n",
          "\t",
          "null",
          "2019-05-31",
          "${x}",
          "{0}",
          "%s",
          "../x",
          "C492",
          "A1",
          "GIVEN",
          "[]",
          "{}");

  private final Random random;
  private final Map<String, byte[]> files;

  private Mutations(Map<String, byte[]> files, Random random) {
    this.files = new TreeMap<>(files);
    this.random = random;
  }

  static Map<String, byte[]> of(Map<String, byte[]> files, long seed) {
    Mutations mutations = new Mutations(files, new Random(seed));
    int number = 1 + mutations.random.nextInt(4);
    for (int i = 0; i < number && !mutations.files.isEmpty(); i++) {
      mutations.spoil();
    }
    return mutations.files;
  }

  private void spoil() {
    String file = any(List.copyOf(files.keySet()));
    byte[] bytes = files.get(file);
    switch (random.nextInt(8)) {
      case 0 -> files.put(file, overwritten(bytes));
      case 1 -> files.put(file, cut(bytes));
      case 2 -> files.put(file, repeated(bytes));
      case 3, 4 -> files.put(file, withField(bytes));
      case 5, 6 -> files.put(file, withRows(bytes));
      default -> spoilFile(file, bytes);
    }
  }

  private void spoilFile(String file, byte[] bytes) {
    switch (random.nextInt(6)) {
      case 0 -> files.remove(file);
      case 1 -> files.put(file, new byte[0]);
      case 2 -> files.put(file, text(bytes).getBytes(StandardCharsets.UTF_16));
      case 3 -> files.put(file, utf8("\uFEFF" + text(bytes)));
      case 4 -> files.put(file, utf8(text(bytes).replace("\n", any(List.of("\r\n", "\r", "")))));
      default -> files.put(file, files.get(any(List.copyOf(files.keySet()))));
    }
  }

  private byte[] overwritten(byte[] bytes) {
    byte[] other = bytes.clone();
    for (int i = 0; i < 3 && other.length > 0; i++) {
      other[random.nextInt(other.length)] = (byte) random.nextInt(256);
    }
    return other;
  }

  private byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private byte[] repeated(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int length = random.nextInt(bytes.length - from + 1);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
    System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
    return longer;
  }

  private byte[] withField(byte[] bytes) {
    List<String> rows = rows(bytes);
    int row = random.nextInt(rows.size());
    String[] cells = rows.get(row).split(",", -1);
    cells[random.nextInt(cells.length)] = any(FIELDS);
    rows.set(row, String.join(",", cells));
    return utf8(String.join("\n", rows));
  }

  private byte[] withRows(byte[] bytes) {
    List<String> rows = rows(bytes);
    int row = random.nextInt(rows.size());
    switch (random.nextInt(5)) {
      case 0 -> rows.remove(row);
      case 1 -> rows.add(row, rows.get(random.nextInt(rows.size())));
      case 2 -> Collections.swap(rows, row, random.nextInt(rows.size()));
      case 3 -> rows.add(row, "");
      default -> rows.set(row, rows.get(row) + ",");
    }
    return utf8(String.join("\n", rows));
  }

  private static List<String> rows(byte[] bytes) {
    return new ArrayList<>(List.of(text(bytes).split("\n", -1)));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
