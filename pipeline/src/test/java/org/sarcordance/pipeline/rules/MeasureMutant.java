package org.sarcordance.pipeline.rules;

import java.util.List;

/**
 * A rule changed in one thing.
 *
 * @param id where and what is changed
 * @param measures the measures that the change reaches, changed
 */
record MeasureMutant(String id, List<Measure> measures) {}
