package org.sarcordance.schemas.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does work on all processors and hands on what comes out in the order in which it was given, on
 * the thread that gives it. Little is under way at a time, so memory stays bounded.
 *
 * @param <R> what comes out
 */
final class OrderedWork<R> implements AutoCloseable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int MOST_UNDER_WAY = THREADS + 2;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, OrderedWork::thread);
  private final Deque<CompletableFuture<R>> underWay = new ArrayDeque<>();
  private final Consumer<R> next;

  OrderedWork(Consumer<R> next) {
    this.next = next;
  }

  /** A thread that keeps nobody from ending. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "check");
    thread.setDaemon(true);
    return thread;
  }

  /** Gives work; first waits for earlier work if too much is under way. */
  void give(Supplier<R> work) {
    if (underWay.size() == MOST_UNDER_WAY) {
      handOn();
    }
    underWay.add(CompletableFuture.supplyAsync(work, threads));
  }

  /** Waits for all work. */
  void finish() {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    next.accept(result(underWay.remove()));
  }

  private static <R> R result(CompletableFuture<R> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Ends what is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
