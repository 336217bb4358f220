package org.sarcordance.pipeline.seer;

import java.util.ArrayList;
import java.util.List;

/** One of the ways to do the work, with what its measured runs took. */
final class Contender {
  private final String name;
  private final long cases;
  private final int cores;
  private final Runnable prepare;
  private final Runnable work;
  private final List<Cost> costs = new ArrayList<>();

  /**
   * A contender.
   *
   * @param cases how many cases a run is about
   * @param cores how many cores it may use
   * @param prepare what comes before each run and is not measured
   */
  Contender(String name, long cases, int cores, Runnable prepare, Runnable work) {
    this.name = name;
    this.cases = cases;
    this.cores = cores;
    this.prepare = prepare;
    this.work = work;
  }

  /** A run that is forgotten, so that the next ones meet compiled code. */
  void warmUp() {
    run();
  }

  /** A run that counts. */
  void measure() {
    costs.add(run());
  }

  private Cost run() {
    prepare.run();
    return Cost.of(work);
  }

  String name() {
    return name;
  }

  long cases() {
    return cases;
  }

  /** The medians of the runs that count. */
  Cost cost() {
    return Cost.median(costs);
  }

  /** Cases a second on the clock, for each core. */
  double perSecondAndCore() {
    return cases / cost().wall() / cores;
  }

  /** Cases a second of processor time. */
  double perCpuSecond() {
    return cases / cost().cpu();
  }
}
