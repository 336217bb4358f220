/**
 * What people read. In: the tables of the earlier steps, and those of the previous run. Out: {@code
 * deviations} and {@code reviews} (one row a finding that calls for a look), {@code changes} (one
 * row a finding that differs from the previous run), {@code rejects} (one row a problem), {@code
 * flow} (one row a step, registry, file and reason), and the pages: one a registry and one over all
 * registries without cases.
 *
 * <p>The transformations hold no action. {@link org.sarcordance.pipeline.report.ReportModels}
 * collects the small rows of a page; {@link org.sarcordance.pipeline.report.Pages} turns them into
 * text.
 */
package org.sarcordance.pipeline.report;
