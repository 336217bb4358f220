package org.sarcordance.pipeline.seer;

/**
 * The points in which this project differs from the registries' systems on purpose, in the words of
 * {@code docs/validation.md}. Whatever differs otherwise is a mistake.
 */
enum Policy {
  COARSE(
      "Size or mitotic rate is unknown, and what is known leaves two substages. The registry prints"
          + " the plain stage; so do we, with the status `COARSE`."),
  SIZE_UNKNOWN_HIGH_RATE(
      "GIST outside the stomach of unknown size with a high mitotic rate. The registry says III;"
          + " we leave IIIA or IIIB open (`UNK`)."),
  GRADE_FIRST_KNOWN(
      "The registry takes the first known grade of specimen, biopsy and, in want of both, of the"
          + " specimen after treatment; we take the highest known before treatment."),
  NX_READ_AS_N0(
      "Nodes of a soft-tissue sarcoma that nobody assessed. The registries' 7th edition gives no"
          + " stage; we read N0 as UICC does, with the flag `N_ASSUMED_N0`."),
  N_FROM_PATH(
      "Staged clinically, and only the specimen says something of the nodes. We use it, with the"
          + " flag `N_FROM_PATH`; the registry's clinical stage does not."),
  M_CONFLICT(
      "A metastatic site is recorded although M is coded 0. The registry reads one of the two; we"
          + " leave the stage open, with the flag `M_CONFLICT`."),
  HIGH_GRADE_NOS(
      "High grade, not said whether 2 or 3, in the 7th edition: over 50 mm that is IIB or III. The"
          + " registry reads 3; we leave the stage open, with the flag `GRADE_H_AMBIGUOUS`."),
  HISTOLOGY_NOT_GROUPED(
      "A histology that the registry's list for the 8th edition leaves out, although clinicians"
          + " stage it. We stage it, with the flag `HISTOLOGY_NOT_GROUPED_BY_SEER`."),
  HISTOLOGY_NOT_GROUPED_7(
      "A histology outside the registries' list for the 7th edition, or newer than their system. We"
          + " stage it as the other sarcomas."),
  GIST_OTHER_SITE(
      "GIST at a site that the registry's tables do not name. We use the table of small intestine"
          + " and other sites."),
  GIST_PERITONEUM_NOS(
      "GIST of C48.1 without the item that tells the omentum from the rest. The registry's 8th"
          + " edition gives no stage; we use the table of small intestine and other sites."),
  BREAST_7(
      "Sarcoma of the breast in the 7th edition. The registry has it in the breast chapter, without"
          + " a stage; we stage it as trunk."),
  HEART_7(
      "Sarcoma of the heart (C38.0) or of C38.8 in the 7th edition. The registry stages it; we stage"
          + " the mediastinum only, C38.1 to C38.3."),
  FEMALE_PERITONEUM_7(
      "Some histologies at the female peritoneum in the 7th edition. The registry has them in the"
          + " chapter of peritoneal carcinoma; we stage them as retroperitoneal sarcoma."),
  ORGAN_CHAPTER(
      "A histology that the registry stages by the carcinoma chapter of the organ. We give no stage"
          + " to sarcomas of organs."),
  ;

  private final String words;

  Policy(String words) {
    this.words = words;
  }

  /** What differs and why. */
  String words() {
    return words;
  }
}
