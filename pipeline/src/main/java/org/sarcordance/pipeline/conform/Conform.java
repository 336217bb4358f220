package org.sarcordance.pipeline.conform;

import org.sarcordance.pipeline.admit.AdmittedTables;
import org.sarcordance.schemas.Submission;

/**
 * Nests the history of each case into its row. A case_id that occurs twice rejects its rows with
 * all children; so does a rejected case row. A child row without its case is rejected, and so is
 * the later of two that have the same key. What is rejected leaves "unknown", never "not given". A
 * drug that the dictionary does not know is used, with a warning.
 */
public final class Conform {
  private Conform() {}

  /**
   * Nests the tables of one extract: admitted rows in, one row for each accepted case out. Each
   * table is shuffled once, by case_id.
   */
  public static Conformed nest(AdmittedTables tables, Submission submission) {
    String registry = submission.registry();
    return new Conformed(
        NestedCases.of(tables, submission),
        CrossRowProblems.of(tables, registry)
            .unionByName(UnknownDrugs.of(tables.treatments(), registry)));
  }
}
