package org.sarcordance.schemas;

/**
 * The warning about a drug that the dictionary does not know: its row is used, and the drug belongs
 * to no class. The name is shown only where it can hardly be that of a person: it looks like one of
 * a drug and stands in several cases.
 */
public final class UnknownDrug {
  /** The id of the check. */
  public static final String RULE = "drug_unrecognised";

  /** What becomes of the row. */
  public static final Severity SEVERITY = Severity.WARN;

  /** What was found. */
  public static final String MESSAGE =
      "agent is not in the drug dictionary; measures that miss a drug stay undecided beside it.";

  /** How to fix it. */
  public static final String REMEDY =
      "Check the spelling, and write one drug a row; leave it if it is another drug.";

  /** What a name looks like that may be shown, as a regular expression of the whole name. */
  public static final String SHOWN = "[A-Za-z0-9 .+/-]{2,40}";

  /** In how many cases a name stands at least that may be shown. */
  public static final int SHOWN_CASES = 3;

  private UnknownDrug() {}
}
