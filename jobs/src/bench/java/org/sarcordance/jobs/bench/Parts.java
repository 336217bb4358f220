package org.sarcordance.jobs.bench;

/** Prints the figure of each part of this process as the part ends. */
final class Parts {
  private double wall;
  private double cpu;

  /** Everything since the part before ended, or since the process began, was this part. */
  void end(String part, long bytes) {
    double wallNow = Meter.wall();
    double cpuNow = Meter.cpu();
    print(new Figure(part, wallNow - wall, cpuNow - cpu, Meter.peakMegabytes(), bytes));
    wall = wallNow;
    cpu = cpuNow;
  }

  /** The whole process up to now. */
  void total(String part, long bytes) {
    print(new Figure(part, Meter.wall(), Meter.cpu(), Meter.peakMegabytes(), bytes));
  }

  private static void print(Figure figure) {
    System.out.println(figure.line());
  }
}
