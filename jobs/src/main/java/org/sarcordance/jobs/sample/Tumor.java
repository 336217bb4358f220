package org.sarcordance.jobs.sample;

import java.util.Map;

/**
 * A tumor at its diagnosis: what no plan asks for. What plans do ask for are traits.
 *
 * @param site the row of sites.csv it was drawn from
 * @param behavior its ICD-O-3 behavior
 * @param metastases the organs, blank where there are none
 * @param metastasisCount how many, 0 where there are none
 * @param isGist whether mitoses and rupture are recorded for it
 */
record Tumor(
    Map<String, String> site,
    String behavior,
    String metastases,
    int metastasisCount,
    boolean isGist) {
  private static final int FEW = 5;
  private static final String SITE_SEPARATOR = "|";

  /** Draws a tumor and sets the traits of the case. */
  static Tumor present(Model model, Draw draw, Map<String, Object> traits) {
    Parameters parameters = model.parameters();
    Map<String, String> histology = model.histologies().draw(draw);
    String kind = histology.get("kind");
    String family = parameters.choice("family." + kind).draw(draw);
    traits.put(Traits.KIND, kind);
    traits.put(Traits.FAMILY, family);
    traits.put(Traits.HISTOLOGY, Integer.valueOf(histology.get("histology")));
    traits.put(Traits.YEAR, Integer.valueOf(parameters.choice("year").draw(draw)));
    traits.put(Traits.AGE, parameters.quantiles("age." + histology.get("age")).draw(draw));
    traits.put(Traits.GRADE, parameters.choice("grade." + histology.get("grade")).draw(draw));
    traits.put(Traits.SIZE, parameters.quantiles("size." + family).draw(draw));
    boolean isGist = parameters.hasQuantiles("mitoses." + family);
    if (isGist) {
      traits.put(Traits.MITOSES, parameters.quantiles("mitoses." + family).draw(draw));
    }
    traits.put(Traits.OPERATED, false);
    traits.put(Traits.DISSECTED, false);
    String metastases = spread(model, draw, traits);
    int count = metastases.isEmpty() ? 0 : parameters.quantiles("mets_count").draw(draw);
    traits.put(Traits.SPREAD, isFew(metastases, count) ? Codes.SINGLE : Codes.MULTIPLE);
    Map<String, String> site = model.sites(family).draw(draw);
    traits.put(Traits.SITE, site.get("primary_site"));
    return new Tumor(site, histology.get("behavior"), metastases, count, isGist);
  }

  /** Sets N, M, resectability and rupture, and returns the organs with metastases. */
  private static String spread(Model model, Draw draw, Map<String, Object> traits) {
    Parameters parameters = model.parameters();
    Map<String, String> presentation = model.presentation().ask(traits);
    boolean isMetastatic = isDrawn(presentation, "metastatic", draw);
    traits.put(Traits.M, isMetastatic ? Codes.YES : Codes.NO);
    traits.put(Traits.N, isDrawn(presentation, "nodal", draw) ? Codes.YES : Codes.NO);
    String resectability = isMetastatic ? "metastatic" : presentation.get("resectability");
    traits.put(
        Traits.RESECTABILITY, parameters.choice("resectability." + resectability).draw(draw));
    traits.put(Traits.RUPTURE, isDrawn(presentation, "ruptured", draw) ? Codes.YES : Codes.NO);
    return isMetastatic ? parameters.choice("mets." + presentation.get("mets")).draw(draw) : "";
  }

  private static boolean isDrawn(Map<String, String> presentation, String rate, Draw draw) {
    return draw.chance(Double.parseDouble(presentation.get(rate)));
  }

  /** One organ with few metastases. */
  private static boolean isFew(String metastases, int count) {
    return !metastases.contains(SITE_SEPARATOR) && count <= FEW;
  }
}
