package org.sarcordance.schemas.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are read while they are. */
final class WatchedStream extends FilterInputStream {
  private final LongConsumer read;

  WatchedStream(InputStream bytes, LongConsumer read) {
    super(bytes);
    this.read = read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    read.accept(Math.max(0, count));
    return count;
  }
}
