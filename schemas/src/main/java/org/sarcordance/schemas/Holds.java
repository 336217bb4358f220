package org.sarcordance.schemas;

/** What kind of text the values of a column are, and so what in them gives a person away. */
public enum Holds {
  /** Codes and numbers; one that is allowed gives nobody away. */
  CODED,
  /** Pseudonyms, which may look like many things. */
  OPAQUE,
  /** Words, such as the name of a drug. */
  WORDS,
  /** Anything else: labels, columns that are not part of the table, lines that cannot be read. */
  OTHER
}
