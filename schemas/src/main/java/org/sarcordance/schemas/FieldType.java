package org.sarcordance.schemas;

/** The types a field of a table can have. */
public enum FieldType {
  /** Text or a code; codes keep their leading zeros. */
  STRING,
  /** A whole number of 32 bits. */
  INTEGER,
  /** A whole number of 64 bits. */
  LONG,
  /** A decimal number of double precision. */
  NUMBER,
  /** True or false. */
  BOOLEAN,
  /** A list: of texts, or of records when the field has fields of its own. */
  LIST,
  /** A record of the field's own fields. */
  RECORD,
  /** Texts by name. */
  MAP
}
