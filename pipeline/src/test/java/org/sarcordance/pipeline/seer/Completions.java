package org.sarcordance.pipeline.seer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same case with what staging misses filled in: size, mitoses, number of the grade, or M. */
final class Completions {
  private static final List<Integer> SIZES = List.of(1, 20, 21, 50, 51, 100, 101, 150, 151, 989);

  private final SeerCase tumor;
  private final Coded coded;
  private final List<SeerCase> completed = new ArrayList<>();

  private Completions(SeerCase tumor) {
    this.tumor = tumor;
    this.coded = Registrar.code(tumor);
  }

  /** Every single completion, and size together with each of the others. */
  static List<SeerCase> of(SeerCase tumor) {
    Completions completions = new Completions(tumor);
    List<Map<String, Object>> others = completions.others();
    others.forEach(completions::add);
    if (completions.coded.size() == 999) {
      for (int size : SIZES) {
        completions.add(completions.size(size));
        others.forEach(other -> completions.add(join(completions.size(size), other)));
      }
    }
    return completions.completed;
  }

  private Map<String, Object> size(int size) {
    return Map.of(coded.pathological() ? "size_path_mm" : "size_clin_mm", size);
  }

  private List<Map<String, Object>> others() {
    List<Map<String, Object>> others = new ArrayList<>();
    if (tumor.isGist() && coded.rate().equals("U")) {
      others.add(Map.of("mitoses_5mm2", 5.0, "mitoses_source", "PRE"));
      others.add(Map.of("mitoses_5mm2", 5.1, "mitoses_source", "PRE"));
    }
    if (!tumor.isGist() && coded.grade().equals("H")) {
      String field = coded.pathological() ? "grade_path" : "grade_clin";
      others.add(Map.of(field, "2"));
      others.add(Map.of(field, "3"));
    }
    if (coded.m().equals("1") && !tumor.text("mets_sites").isEmpty()) {
      others.add(Map.of("cm", "1"));
    }
    return others;
  }

  private static Map<String, Object> join(Map<String, Object> first, Map<String, Object> second) {
    Map<String, Object> joined = new HashMap<>(first);
    joined.putAll(second);
    return joined;
  }

  private void add(Map<String, Object> filled) {
    String id = tumor.id() + "-" + completed.size();
    completed.add(new SeerCase(id, join(tumor.fields(), filled), tumor.course()));
  }
}
