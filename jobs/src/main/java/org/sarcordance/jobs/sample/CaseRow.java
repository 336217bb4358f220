package org.sarcordance.jobs.sample;

import java.util.Map;

/** Writes the row of a case once its course is known. */
final class CaseRow {
  private final Model model;
  private final Parameters parameters;
  private final Draw draw;
  private final Map<Trait, Object> traits;
  private final Tumor tumor;
  private final String[] cells;

  CaseRow(Model model, Draw draw, Map<Trait, Object> traits, Tumor tumor, String[] cells) {
    this.model = model;
    this.parameters = model.parameters();
    this.draw = draw;
    this.traits = traits;
    this.tumor = tumor;
    this.cells = cells;
  }

  /**
   * Fills all columns but the identifier of the case.
   *
   * @param left what treatment before surgery left of the size, in per cent
   */
  void fill(String person, String facility, FollowUp followUp, int left) {
    boolean isOperated = (boolean) traits.get(Trait.OPERATED);
    boolean isPathological = isOperated && left == Size.WHOLE;
    set("patient_id", person);
    set("facility_code", facility);
    person();
    histology();
    size(isOperated, left);
    spread();
    condition();
    stage(isPathological);
    set("vital_status", followUp.isDead() ? Codes.DEAD : Codes.ALIVE);
    set("last_contact_day", Digits.of(followUp.end()));
    set("cutoff_day", Digits.of(followUp.cutoff()));
  }

  private void person() {
    for (String column :
        new String[] {
          "sequence_number", "class_of_case", "diagnostic_confirmation", "report_source", "sex"
        }) {
      set(column, parameters.choice(column).draw(draw));
    }
    set("year_dx", Digits.of((int) traits.get(Trait.YEAR)));
    set("age_dx", Digits.of(Math.min(parameters.limit("age_top"), (int) traits.get(Trait.AGE))));
  }

  private void histology() {
    for (String column :
        new String[] {"primary_site", "schema_disc_1", "schema_disc_2", "local_extent"}) {
      set(column, tumor.site().get(column));
    }
    set("histology", Digits.of((int) traits.get(Trait.HISTOLOGY)));
    set("behavior", tumor.behavior());
    set("depth", tumor.isGist() ? "" : parameters.choice("depth").draw(draw));
  }

  /** The size that is staged is exact; the other one is off by the error of measuring. */
  private void size(boolean isOperated, int left) {
    int size = (int) traits.get(Trait.SIZE);
    int largest = parameters.limit("size_largest_mm");
    int error = parameters.quantiles("measuring_error").draw(draw);
    boolean isTreatedBefore = left != Size.WHOLE;
    int clinical = isOperated && !isTreatedBefore ? Size.scaled(size, error, largest) : size;
    set("size_clin_mm", Digits.of(clinical));
    set("size_summ_mm", Digits.of(size));
    if (isOperated) {
      set("size_path_mm", Digits.of(isTreatedBefore ? Size.scaled(size, left, largest) : size));
    }
    String grade = (String) traits.get(Trait.GRADE);
    set("grade_clin", grade);
    set("grade_path", isOperated ? grade : "");
    if (tumor.isGist()) {
      set("mitoses_5mm2", Digits.of((int) traits.get(Trait.MITOSES)));
      set("mitoses_source", parameters.choice("mitoses_source").draw(draw));
      set("rupture", (String) traits.get(Trait.RUPTURE));
    }
  }

  private void spread() {
    model.nodes().ask(traits).forEach(this::set);
    set("cn", (String) traits.get(Trait.N));
    set("cm", (String) traits.get(Trait.M));
    set("mets_sites", tumor.metastases());
    set("mets_count", tumor.metastasisCount() == 0 ? "" : Digits.of(tumor.metastasisCount()));
    set("resectability", (String) traits.get(Trait.RESECTABILITY));
  }

  private void condition() {
    set("ecog", parameters.choice("ecog").draw(draw));
    for (String column :
        new String[] {"cardiac_disease", "prior_radiation", "prior_anthracycline"}) {
      set(column, draw.chance(parameters.rate(column)) ? Codes.YES : Codes.NO);
    }
  }

  private void stage(boolean isPathological) {
    boolean isWrong = draw.chance(parameters.rate("registry_stage_wrong"));
    set(
        "registry_stage",
        isWrong
            ? parameters.choice("registry_stage.wrong").draw(draw)
            : model.stages().ask(traits).get("stage"));
    boolean differs = draw.chance(parameters.rate("registry_basis_differs"));
    set("registry_stage_basis", isPathological != differs ? Codes.PATHOLOGICAL : Codes.CLINICAL);
  }

  private void set(String column, String text) {
    cells[Layout.CASES.at(column)] = text;
  }
}
