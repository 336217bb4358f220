package org.sarcordance.jobs.runs;

/**
 * A guideline edition that a run uses.
 *
 * @param name the name of its folder
 * @param title what it is
 * @param source document, publisher and year
 * @param hash SHA-256 over its files
 */
public record UsedEdition(String name, String title, String source, String hash) {}
