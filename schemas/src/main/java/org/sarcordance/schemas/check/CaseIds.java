package org.sarcordance.schemas.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Numbers names from 0 in the order in which they come. The bytes of all names stand in one array,
 * and a name is the same as another only if all its bytes are; so a name of twelve characters takes
 * some 30 bytes.
 */
final class CaseIds {
  static final int NONE = -1;

  private static final int FIRST_SIZE = 2;

  /** Drawn anew for each process, so that nobody can choose names that all fall into one place. */
  private static final int MULTIPLIER = new SplittableRandom().nextInt() | 0x40000001;

  private byte[] text = new byte[FIRST_SIZE << 4];
  private int[] ends = new int[FIRST_SIZE];
  private int[] hashes = new int[FIRST_SIZE];
  private int[] numbers = empty(2 * FIRST_SIZE);
  private int size;

  int size() {
    return size;
  }

  /** The name of that number in UTF-8. */
  byte[] bytes(int number) {
    return Arrays.copyOfRange(text, start(number), ends[number]);
  }

  /** The number of a name; {@link #NONE} when it has none. */
  int find(String name) {
    byte[] bytes = bytes(name);
    return numbers[slot(bytes, hash(bytes))];
  }

  /** The number of a name, which gets the next one if it has none. */
  int number(String name) {
    byte[] bytes = bytes(name);
    int hash = hash(bytes);
    int slot = slot(bytes, hash);
    if (numbers[slot] != NONE) {
      return numbers[slot];
    }
    numbers[slot] = size;
    append(bytes, hash);
    return size - 1;
  }

  private void append(byte[] bytes, int hash) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    int start = start(size);
    int end = Math.addExact(start, bytes.length);
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.addExact(end, end >> 1));
    }
    System.arraycopy(bytes, 0, text, start, bytes.length);
    ends[size] = end;
    hashes[size] = hash;
    size++;
    if (3 * size > 2 * numbers.length) {
      spread();
    }
  }

  private void spread() {
    numbers = empty(2 * numbers.length);
    for (int number = 0; number < size; number++) {
      int slot = first(hashes[number]);
      while (numbers[slot] != NONE) {
        slot = next(slot);
      }
      numbers[slot] = number;
    }
  }

  /** Where the number of a name is, or the free place where it belongs. */
  private int slot(byte[] bytes, int hash) {
    int slot = first(hash);
    while (numbers[slot] != NONE && !isName(numbers[slot], bytes, hash)) {
      slot = next(slot);
    }
    return slot;
  }

  private boolean isName(int number, byte[] bytes, int hash) {
    return hashes[number] == hash
        && Arrays.equals(text, start(number), ends[number], bytes, 0, bytes.length);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int first(int hash) {
    return hash & (numbers.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (numbers.length - 1);
  }

  private static int hash(byte[] bytes) {
    int hash = bytes.length;
    for (byte character : bytes) {
      hash = hash * MULTIPLIER + character;
    }
    return hash ^ (hash >>> 15);
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  private static int[] empty(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }
}
