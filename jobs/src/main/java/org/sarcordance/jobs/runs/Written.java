package org.sarcordance.jobs.runs;

/**
 * A table, or the part of it that belongs to one registry, as it was written.
 *
 * @param table the name of the table
 * @param rows how many rows
 * @param bytes how many bytes all its files have
 */
public record Written(String table, long rows, long bytes) {}
