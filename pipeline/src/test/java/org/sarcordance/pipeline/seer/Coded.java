package org.sarcordance.pipeline.seer;

/**
 * A case as a registrar codes it for the registries' systems, by the coding rules alone and apart
 * from the tables of the project.
 *
 * @param pathological whether the case is staged on the specimen
 * @param size the code of the tumor size; 999 when it is unknown
 * @param depth S superficial, D deep, or empty
 * @param gradeClin clinical grade or rate
 * @param gradePath grade or rate of the specimen; 9 where there is none before treatment
 * @param gradePost grade or rate after treatment; empty where there was none
 * @param grade the grade that this project stages with: 1, 2, 3, H or 9
 * @param rate the mitotic rate that this project stages with: L, H or U
 * @param mitoses the usable count; NULL when there is none
 * @param clinN clinical N: 0, 1 or X
 * @param pathN N of the specimen: 0, 1, X, or empty without one
 * @param n the N of systems with one field: 0, 1 or X
 * @param clinM clinical M: 0, 1 or empty
 * @param pathM M by microscopy: 0, 1 or empty
 * @param m the M of systems with one field: 0 or 1
 */
record Coded(
    boolean pathological,
    int size,
    String depth,
    String gradeClin,
    String gradePath,
    String gradePost,
    String grade,
    String rate,
    Double mitoses,
    String clinN,
    String pathN,
    String n,
    String clinM,
    String pathM,
    String m) {

  /** The same with one grade, wherever grade is coded. */
  Coded withOneGrade(boolean gist) {
    String only = gist ? rate.replace("U", "9") : grade;
    return new Coded(
        pathological,
        size,
        depth,
        pathological ? "9" : only,
        pathological ? only : "9",
        "",
        grade,
        rate,
        mitoses,
        clinN,
        pathN,
        n,
        clinM,
        pathM,
        m);
  }

  /** The same with that N, wherever N is coded. */
  Coded withN(String value) {
    return new Coded(
        pathological,
        size,
        depth,
        gradeClin,
        gradePath,
        gradePost,
        grade,
        rate,
        mitoses,
        value,
        pathological ? value : "",
        value,
        clinM,
        pathM,
        m);
  }

  /** The size as three digits. */
  String sizeCode() {
    return "%03d".formatted(size);
  }
}
