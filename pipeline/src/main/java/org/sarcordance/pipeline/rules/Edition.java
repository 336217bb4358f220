package org.sarcordance.pipeline.rules;

import java.util.List;
import java.util.Map;
import org.sarcordance.schemas.decision.DecisionTable;

/**
 * One version of one guideline.
 *
 * @param name the name of its folder
 * @param title what it is
 * @param source document, publisher and year
 * @param cite how its rules are cited as a whole
 * @param hash SHA-256 over its files, names and bytes
 * @param tables its decision tables by name
 * @param columns the columns it gives to the case row, in order
 * @param measures its measures, in the order of their ids
 */
public record Edition(
    String name,
    String title,
    String source,
    String cite,
    String hash,
    Map<String, DecisionTable> tables,
    List<ColumnRule> columns,
    List<Measure> measures) {}
