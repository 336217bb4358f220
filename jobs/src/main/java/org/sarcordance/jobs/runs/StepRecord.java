package org.sarcordance.jobs.runs;

import java.util.List;

/**
 * What one step did for one registry, or for all.
 *
 * @param step the step
 * @param registry the registry, or {@code ALL} for a step over all registries
 * @param seconds how long it took
 * @param tables what it wrote
 */
public record StepRecord(String step, String registry, double seconds, List<Written> tables) {}
