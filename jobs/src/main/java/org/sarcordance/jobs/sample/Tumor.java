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
  private static final String SITE_SEPARATOR = "|";

  /** Draws a tumor and sets the traits of the case. */
  static Tumor present(Model model, Draw draw, Map<Trait, Object> traits) {
    Parameters parameters = model.parameters();
    Map<String, String> histology = model.histologies().draw(draw);
    String kind = histology.get("kind");
    String family = parameters.choice("family." + kind).draw(draw);
    traits.put(Trait.KIND, kind);
    traits.put(Trait.FAMILY, family);
    traits.put(Trait.HISTOLOGY, Integer.valueOf(histology.get("histology")));
    traits.put(Trait.YEAR, Integer.valueOf(parameters.choice("year").draw(draw)));
    traits.put(Trait.AGE, parameters.quantiles("age." + histology.get("age")).draw(draw));
    traits.put(Trait.GRADE, parameters.choice("grade." + histology.get("grade")).draw(draw));
    traits.put(Trait.SIZE, parameters.quantiles("size." + family).draw(draw));
    boolean isGist = parameters.hasQuantiles("mitoses." + family);
    if (isGist) {
      traits.put(Trait.MITOSES, parameters.quantiles("mitoses." + family).draw(draw));
    }
    traits.put(Trait.OPERATED, false);
    traits.put(Trait.DISSECTED, false);
    String metastases = spread(model, draw, traits);
    int count = metastases.isEmpty() ? 0 : parameters.quantiles("mets_count").draw(draw);
    traits.put(
        Trait.SPREAD,
        isFew(metastases, count, parameters.limit("oligometastases_most"))
            ? Codes.SINGLE
            : Codes.MULTIPLE);
    Map<String, String> site = model.sites(family).draw(draw);
    traits.put(Trait.SITE, site.get("primary_site"));
    return new Tumor(site, histology.get("behavior"), metastases, count, isGist);
  }

  /** Sets N, M, resectability and rupture, and returns the organs with metastases. */
  private static String spread(Model model, Draw draw, Map<Trait, Object> traits) {
    Parameters parameters = model.parameters();
    Map<String, String> presentation = model.presentation().ask(traits);
    boolean isMetastatic = isDrawn(presentation, "metastatic", draw);
    traits.put(Trait.M, isMetastatic ? Codes.YES : Codes.NO);
    traits.put(Trait.N, isDrawn(presentation, "nodal", draw) ? Codes.YES : Codes.NO);
    String resectability = isMetastatic ? "metastatic" : presentation.get("resectability");
    traits.put(Trait.RESECTABILITY, parameters.choice("resectability." + resectability).draw(draw));
    traits.put(Trait.RUPTURE, isDrawn(presentation, "ruptured", draw) ? Codes.YES : Codes.NO);
    return isMetastatic ? parameters.choice("mets." + presentation.get("mets")).draw(draw) : "";
  }

  private static boolean isDrawn(Map<String, String> presentation, String rate, Draw draw) {
    return draw.chance(Double.parseDouble(presentation.get(rate)));
  }

  /** One organ with few metastases. */
  private static boolean isFew(String metastases, int count, int most) {
    return !metastases.contains(SITE_SEPARATOR) && count <= most;
  }
}
