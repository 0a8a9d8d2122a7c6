package org.studygate.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTableTest {

  private final DecisionTable table = new DecisionTable("quality");

  @ParameterizedTest
  @ValueSource(
      strings = {"motion", "ghosting", "blur", "noise", "rf_interference", "spike", "wraparound"})
  void the_surer_an_artefact_is_the_worse_is_the_verdict(String artefact) {
    assertThat(verdict("MR", artefact, 0.2)).isEqualTo("PASS");
    assertThat(verdict("MR", artefact, 0.7)).isEqualTo("PASS");
    assertThat(verdict("MR", artefact, 0.8)).isEqualTo("REVIEW");
    assertThat(verdict("MR", artefact, 0.99)).isEqualTo("REJECT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"metal_streak", "bias_field", "gibbs", "chemical_shift"})
  void what_another_scan_would_show_again_is_never_rejected(String artefact) {
    assertThat(verdict("MR", artefact, 1.0)).isEqualTo("REVIEW");
    assertThat(verdict("CT", artefact, 0.7)).isEqualTo("PASS");
  }

  @ParameterizedTest
  @CsvSource({"CT,REVIEW", "MR,REJECT"})
  void noise_means_less_where_the_dose_is_low_on_purpose(String modality, String verdict) {
    assertThat(verdict(modality, "noise", 0.97)).isEqualTo(verdict);
  }

  @Test
  void a_fault_in_the_geometry_is_looked_at_by_a_person() {
    assertThat(verdict("MR", "geometry", 1.0)).isEqualTo("REVIEW");
  }

  @Test
  void what_no_model_judges_passes() {
    assertThat(verdict("CR", "unjudged", 1.0)).isEqualTo("PASS");
  }

  @Test
  void being_clean_is_no_artefact() {
    assertThat(verdict("MR", "clean", 1.0)).isEqualTo("PASS");
  }

  @Test
  void a_series_that_is_hardly_clean_is_looked_at_although_no_artefact_has_a_name() {
    assertThat(verdict("MR", "unspecified", 0.95)).isEqualTo("PASS");
    assertThat(verdict("MR", "unspecified", 0.995)).isEqualTo("REVIEW");
    assertThat(verdict("CT", "unspecified", 0.995)).isEqualTo("REVIEW");
    assertThat(verdict("US", "unspecified", 0.995)).isEqualTo("PASS");
  }

  @Test
  void a_series_without_modality_is_judged_too() {
    assertThat(verdict(null, "motion", 0.97)).isEqualTo("REJECT");
  }

  private Object verdict(String modality, String artefact, double probability) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("modality", modality);
    inputs.put("artefact", artefact);
    inputs.put("probability", probability);
    return table.answer(inputs).get("verdict");
  }
}
