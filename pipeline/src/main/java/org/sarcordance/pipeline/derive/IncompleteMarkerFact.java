package org.sarcordance.pipeline.derive;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.StructField;

/**
 * Whether a marker of the primary tumor was found of which the exon, or else the variant, is not
 * recorded.
 *
 * @param result the result of a marker that was found
 * @param resistance the context of a sample that says nothing of the primary tumor
 * @param notMethods methods that do not count
 * @param isExonAsked whether the exon is asked for; else the variant
 */
record IncompleteMarkerFact(
    List<StructField> fields,
    Set<String> genes,
    String result,
    String resistance,
    Set<String> notMethods,
    boolean isExonAsked)
    implements FactFamily {

  @Override
  public void derive(CaseHistory history, FactValues facts) {
    facts.set(fields.get(0).name(), history.biomarkers().stream().anyMatch(this::isIncomplete));
  }

  private boolean isIncomplete(Biomarker row) {
    return genes.contains(row.gene())
        && result.equals(row.result())
        && !resistance.equals(row.context())
        && !notMethods.contains(String.valueOf(row.method()))
        && (isExonAsked ? row.exon() == null : row.variant() == null);
  }
}
