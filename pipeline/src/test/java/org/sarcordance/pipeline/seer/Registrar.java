package org.sarcordance.pipeline.seer;

import java.util.stream.Stream;

/** Codes a case for the registries' systems. */
final class Registrar {
  private final SeerCase tumor;
  private final boolean pathological;
  private final boolean neoadjuvant;

  private Registrar(SeerCase tumor) {
    this.tumor = tumor;
    this.pathological = tumor.course() == SeerCase.Course.SURGERY;
    this.neoadjuvant = tumor.course() == SeerCase.Course.NEOADJUVANT;
  }

  static Coded code(SeerCase tumor) {
    return new Registrar(tumor).code();
  }

  private Coded code() {
    String specimen = tumor.isGist() ? rate(pathCount(), "grade_path") : grade("grade_path");
    String biopsy = tumor.isGist() ? rate(clinCount(), "grade_clin") : grade("grade_clin");
    return new Coded(
        pathological,
        size(),
        tumor.text("depth").replace("U", ""),
        biopsy,
        pathological ? specimen : "9",
        neoadjuvant ? specimen : "",
        highest(),
        rateUsed(),
        count(),
        known(tumor.text("cn")),
        pathological ? pathN() : "",
        n(),
        clinM(),
        pathological ? tumor.text("pm") : "",
        m());
  }

  private int size() {
    Stream<String> fields =
        pathological
            ? Stream.of("size_path_mm", "size_summ_mm", "size_clin_mm")
            : neoadjuvant ? Stream.of("size_clin_mm") : Stream.of("size_clin_mm", "size_summ_mm");
    return fields
        .map(tumor::number)
        .filter(size -> size != null && size <= 990)
        .findFirst()
        .orElse(999);
  }

  private String grade(String field) {
    String code = tumor.text(field);
    return switch (code) {
      case "L" -> "1";
      case "" -> "9";
      default -> code;
    };
  }

  private String highest() {
    String clin = grade("grade_clin");
    String path = pathological ? grade("grade_path") : "9";
    return Stream.of("3", "2", "H", "1")
        .filter(grade -> grade.equals(clin) || grade.equals(path))
        .findFirst()
        .orElse("9");
  }

  private Double count() {
    boolean usable = !neoadjuvant || tumor.text("mitoses_source").equals("PRE");
    return usable ? (Double) tumor.fields().get("mitoses_5mm2") : null;
  }

  private Double pathCount() {
    boolean after = neoadjuvant && !tumor.text("mitoses_source").equals("PRE");
    return pathological ? count() : after ? (Double) tumor.fields().get("mitoses_5mm2") : null;
  }

  private Double clinCount() {
    return pathological ? null : count();
  }

  private String rate(Double count, String field) {
    if (count != null) {
      return count > 5 ? "H" : "L";
    }
    String code = tumor.text(field);
    return code.equals("L") || code.equals("H") ? code : "9";
  }

  private String rateUsed() {
    return Stream.of(
            rate(count(), "no field"),
            pathological ? rate(null, "grade_path") : "9",
            rate(null, "grade_clin"))
        .filter(rate -> !rate.equals("9"))
        .findFirst()
        .orElse("U");
  }

  private static String known(String n) {
    return n.isEmpty() ? "X" : n;
  }

  /** N of the specimen, from its own field or the numbers of nodes. */
  private String pathN() {
    String pn = tumor.text("pn");
    if (pn.equals("0") || pn.equals("1")) {
      return pn;
    }
    Integer positive = tumor.number("nodes_positive");
    Integer examined = tumor.number("nodes_examined");
    if (positive != null && (positive >= 1 && positive <= 90 || positive == 95 || positive == 97)) {
      return "1";
    }
    boolean negative = positive != null && positive == 0 && examined != null;
    return negative && examined >= 1 && examined <= 90 ? "0" : "X";
  }

  private String n() {
    String clin = known(tumor.text("cn"));
    String path = pathN();
    String first = pathological ? path : clin;
    return first.equals("X") ? pathological ? clin : path : first;
  }

  private String clinM() {
    boolean blank = tumor.text("cm").isEmpty() && tumor.text("pm").isEmpty();
    if (blank && !tumor.text("mets_sites").isEmpty()) {
      return "1";
    }
    return pathological || !tumor.text("pm").equals("1") && !tumor.text("cm").isEmpty()
        ? tumor.text("cm")
        : tumor.text("pm");
  }

  private String m() {
    boolean metastatic =
        tumor.text("cm").equals("1")
            || tumor.text("pm").equals("1")
            || !tumor.text("mets_sites").isEmpty();
    return metastatic ? "1" : "0";
  }
}
