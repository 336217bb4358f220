package org.sarcordance.schemas.check;

import java.util.Arrays;

/**
 * Remembers on which line each key stands first. Keys and lines are plain numbers in two arrays
 * that are at most two thirds full, so a key takes 24 to 48 bytes.
 */
final class LineTable {
  private static final int FIRST_SIZE = 1 << 4;
  private static final long NONE = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = empty(FIRST_SIZE);
  private long[] lines = new long[FIRST_SIZE];
  private int size;

  /** The line on which the key, 0 or greater, stood before; the line itself when it is new. */
  long first(long key, long line) {
    if (3 * (size + 1L) > 2L * keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == key) {
      return lines[slot];
    }
    keys[slot] = key;
    lines[slot] = line;
    size++;
    return line;
  }

  private void grow() {
    long[] moreKeys = empty(2 * keys.length);
    long[] moreLines = new long[moreKeys.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != NONE) {
        int slot = slot(moreKeys, keys[i]);
        moreKeys[slot] = keys[i];
        moreLines[slot] = lines[i];
      }
    }
    keys = moreKeys;
    lines = moreLines;
  }

  /** Where the key is, or the free place where it belongs. */
  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * SPREAD) >>> 32) & mask;
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long[] empty(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, NONE);
    return keys;
  }
}
