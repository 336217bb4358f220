package org.sarcordance.jobs.sample;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * The random numbers of one case. They depend on the seed and the number of the case alone, and are
 * made with whole numbers and one exact division, so that every machine draws the same.
 */
final class Draw {
  /** Spreads the numbers of cases over all 64 bits; odd, so that no two of them collide. */
  private static final long SPREAD = 0xD1342543DE82EF95L;

  private static final double UNIT = 0x1.0p-53;

  private final UniformRandomProvider random;

  Draw(long seed, long stream) {
    long start = new SplitMix64(seed).nextLong() ^ (stream * SPREAD);
    this.random = new SplitMix64(new SplitMix64(start).nextLong());
  }

  /** The next number, 0 or greater and less than 1. */
  double next() {
    return (random.nextLong() >>> 11) * UNIT;
  }

  boolean chance(double probability) {
    return next() < probability;
  }

  /** A whole number from 0 to the bound, the bound itself excluded. */
  int below(int bound) {
    return (int) (next() * bound);
  }
}
