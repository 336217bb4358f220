package org.sarcordance.pipeline.tables;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.sarcordance.pipeline.tables.FindingColumns.STRENGTH;
import static org.sarcordance.pipeline.tables.FindingColumns.TYPE;

import org.apache.spark.sql.Column;

/** Which findings rest on advice that is firm enough to call the opposite a deviation. */
public final class FirmAdvice {
  private FirmAdvice() {}

  /**
   * TRUE for a finding of type OM, CO, TI, SE or WU and strength S or M; never NULL. Needs the
   * columns {@code type} and {@code strength} of findings.
   */
  public static Column isFirm() {
    Column firm = col(TYPE).isin("OM", "CO", "TI", "SE", "WU").and(col(STRENGTH).isin("S", "M"));
    return coalesce(firm, lit(false));
  }
}
