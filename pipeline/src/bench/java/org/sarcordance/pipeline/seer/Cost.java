package org.sarcordance.pipeline.seer;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What some work took.
 *
 * @param wall seconds on the clock
 * @param cpu seconds of processor time of the whole process, compiler and collector included
 */
record Cost(double wall, double cpu) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final double NANOS = 1e9;

  /** Does the work and says what it took. */
  static Cost of(Runnable work) {
    System.gc();
    long wall = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    work.run();
    return new Cost((System.nanoTime() - wall) / NANOS, (SYSTEM.getProcessCpuTime() - cpu) / NANOS);
  }

  /** The medians of both figures, each for itself. */
  static Cost median(List<Cost> costs) {
    return new Cost(median(costs, Cost::wall), median(costs, Cost::cpu));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return costs.stream()
        .mapToDouble(figure)
        .sorted()
        .skip((costs.size() - 1) / 2)
        .findFirst()
        .orElseThrow();
  }
}
