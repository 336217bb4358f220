package org.sarcordance.pipeline.derive;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Facts that are worked out together from one case's history. */
interface FactFamily extends Serializable {

  /** The facts this family gives, in order, with their definitions as comments. */
  List<StructField> fields();

  /** The name of one of {@link #fields}; a name put together anew would be hashed for each case. */
  default String name(int field) {
    return fields().get(field).name();
  }

  /** Sets this family's facts; facts of earlier families may be read. */
  void derive(CaseHistory history, FactValues facts);
}
