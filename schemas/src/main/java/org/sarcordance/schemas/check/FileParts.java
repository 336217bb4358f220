package org.sarcordance.schemas.check;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.sarcordance.schemas.RecordBatch;

/** Shares the rows of one file among threads, each of which takes a part of its own. */
final class FileParts {
  private final Supplier<FilePart> maker;
  private final Queue<FilePart> idle = new ConcurrentLinkedQueue<>();

  FileParts(Supplier<FilePart> maker) {
    this.maker = maker;
  }

  /** Looks at rows, on any thread. */
  List<FilePart.Seen> look(RecordBatch batch) {
    FilePart taken = idle.poll();
    FilePart part = taken == null ? maker.get() : taken;
    List<FilePart.Seen> seen = part.look(batch);
    idle.add(part);
    return seen;
  }

  /** All parts as one, once no thread is at work. */
  FilePart whole() {
    FilePart whole = maker.get();
    idle.forEach(whole::add);
    return whole;
  }
}
