package org.sarcordance.pipeline.derive;

import java.util.Set;

/**
 * A treatment row as the facts read it. Every value may be NULL.
 *
 * @param number its tx_seq
 * @param agent the canonical drug name; NULL when blank or not in the drug dictionary
 * @param isAgentNamed whether the row names any agent, recognised or not
 * @param drugSets the drug sets of the agent; empty when it is not recognised
 * @param target the target as recorded, or what a blank one means
 * @param organ the target organ, lower case
 */
record Treatment(
    Integer number,
    String txType,
    Status status,
    String agent,
    boolean isAgentNamed,
    Set<String> drugSets,
    String regimen,
    Integer startDay,
    Integer endDay,
    String surgerySequence,
    String surgeryType,
    String target,
    String margin,
    Integer marginMm,
    String organ,
    Integer doseCgy,
    String modality,
    String stopReason,
    String reasonNotGiven,
    boolean isTrial,
    String facility,
    Double doseMgDay,
    boolean isEmergency)
    implements SourceRow {

  /** Whether the treatment was given. */
  enum Status {
    GIVEN,
    NOT_GIVEN,
    UNKNOWN
  }

  @Override
  public String numbering() {
    return "treatments.csv, tx_seq";
  }

  boolean isGiven() {
    return status == Status.GIVEN;
  }

  boolean isUnknown() {
    return status == Status.UNKNOWN;
  }
}
