package org.sarcordance.pipeline.seer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sarcordance.schemas.CodeList;

/**
 * Seeded random cases of the cohort over all sites and histologies, with sizes and counts around
 * every cut point, and with every field now and then missing, unknown or contradicting another.
 */
final class SeerCases {
  private static final List<String> SITES =
      List.copyOf(CodeList.load("topographies").values("primary_site"));
  private static final List<String> STAGED = SITES.stream().filter(SeerCases::isStaged).toList();
  private static final List<String> DIGESTIVE =
      SITES.stream().filter(site -> site.matches("C1[5-9].|C20.|C48.")).toList();
  private static final List<Map<String, String>> HISTOLOGIES =
      CodeList.load("histologies").rows().stream()
          .filter(row -> !row.get("histology_class").equals("EXCLUDED"))
          .filter(row -> !row.get("histology_class").equals("GIST"))
          .toList();
  private static final List<Integer> CUTS = List.of(20, 40, 50, 100, 150);
  private static final List<Integer> CODES = Arrays.asList(0, 988, 989, 990, 991, 998, 999, null);

  private final Random random;

  SeerCases(long seed) {
    this.random = new Random(seed);
  }

  /** That many cases diagnosed from the first to the last year. */
  List<SeerCase> of(String prefix, int count, int firstYear, int lastYear) {
    List<SeerCase> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(next(prefix + i, firstYear + random.nextInt(lastYear - firstYear + 1)));
    }
    return cases;
  }

  private SeerCase next(String id, int year) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("year_dx", year);
    fields.put("sex", 1 + random.nextInt(2));
    boolean gist = random.nextInt(3) == 0;
    tumor(fields, gist);
    SeerCase.Course course = pick(Arrays.asList(SeerCase.Course.values()));
    sizes(fields);
    grades(fields, gist, course);
    nodesAndMetastases(fields);
    return new SeerCase(id, fields, course);
  }

  private void tumor(Map<String, Object> fields, boolean gist) {
    String site = pick(random.nextInt(4) == 0 ? SITES : gist ? DIGESTIVE : STAGED);
    fields.put("primary_site", site);
    if (gist) {
      fields.put("histology", 8936);
      fields.put("behavior", pick(List.of(1, 3)));
      fields.put(
          "schema_disc_1", site.equals("C481") ? pick(Arrays.asList("1", "2", "9", null)) : null);
    } else {
      Map<String, String> histology = pick(HISTOLOGIES);
      fields.put("histology", Integer.valueOf(histology.get("histology")));
      fields.put("behavior", 3);
    }
    if (site.matches("C473|C475|C493|C494|C495")) {
      fields.put("schema_disc_2", pick(Arrays.asList("1", "1", "2", "8", "9", null)));
    }
    fields.put("depth", pick(Arrays.asList("S", "D", "U", null)));
  }

  private void sizes(Map<String, Object> fields) {
    fields.put("size_clin_mm", size());
    fields.put("size_path_mm", size());
    fields.put("size_summ_mm", size());
  }

  private Integer size() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(CODES);
      case 1 -> 1 + random.nextInt(300);
      default -> pick(CUTS) + random.nextInt(3) - 1;
    };
  }

  private void grades(Map<String, Object> fields, boolean gist, SeerCase.Course course) {
    List<String> codes =
        gist
            ? Arrays.asList("L", "H", "9", null)
            : Arrays.asList("1", "2", "3", "L", "H", "A", "B", "C", "D", "9", null);
    fields.put("grade_clin", pick(codes));
    fields.put("grade_path", course == SeerCase.Course.NO_SURGERY ? null : pick(codes));
    if (gist && random.nextInt(3) > 0) {
      fields.put("mitoses_5mm2", pick(Arrays.asList(0.0, 4.9, 5.0, 5.1, 10.0, 12.0, 3.0, 7.5)));
      fields.put("mitoses_source", pick(Arrays.asList("PRE", "POST", null)));
    }
  }

  private void nodesAndMetastases(Map<String, Object> fields) {
    fields.put("cn", pick(Arrays.asList("0", "0", "0", "0", "1", "X", null)));
    fields.put("pn", pick(Arrays.asList("0", "1", "X", null, null, null)));
    fields.put("nodes_positive", pick(Arrays.asList(0, 0, 1, 90, 95, 97, 98, 99, null, null)));
    fields.put("nodes_examined", pick(Arrays.asList(0, 1, 90, 95, 98, 99, null)));
    fields.put("cm", pick(Arrays.asList("0", "0", "0", "0", "0", "0", "1", null)));
    fields.put("pm", pick(Arrays.asList("0", null, null, null, null, null, null, "1")));
    fields.put("mets_sites", random.nextInt(20) == 0 ? "lung|liver" : null);
  }

  private static boolean isStaged(String site) {
    return site.matches("C4[7-9].|C50.|C38.");
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
