package org.sarcordance.pipeline.explain;

/**
 * The row of a decision table that fired for a case.
 *
 * @param id edition, table and row, as in {@code ajcc-8/stage_group:II}
 * @param conditions what the row asks for, in words; empty when it takes whatever is left
 * @param cite where the row comes from
 */
public record FiredRow(String id, String conditions, String cite) {}
