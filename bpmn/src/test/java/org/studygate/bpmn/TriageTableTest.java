package org.studygate.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTableTest {

  private final DecisionTable table = new DecisionTable("triage");

  @ParameterizedTest
  @CsvSource({
    "MR, MR_T1,  HEAD,  radiologist, neuro,       40",
    "MR, MR_DWI, HEAD,  radiologist, neuro,       50",
    "MR, MR_T2,  KNEE,  radiologist, body,        40",
    "CT, CT,     HEAD,  radiologist, neuro,       60",
    "CT, CT,     CHEST, radiologist, chest,       50",
    "DX, CR,     CHEST, radiologist, chest,       40",
    "XC, PHOTO,  SKIN,  physician,   dermatology, 30",
    "US, US,     LIVER, radiologist, general,     30",
  })
  void finds_reader_specialty_and_priority(
      String modality, String type, String part, String role, String specialty, int priority) {
    assertThat(answer(modality, type, part, null))
        .containsEntry("role", role)
        .containsEntry("specialty", specialty)
        .containsEntry("priority", priority);
  }

  @Test
  void what_a_model_suspects_goes_first() {
    assertThat(answer("CR", "CR", "CHEST", "pneumonia")).containsEntry("priority", 80);
  }

  @Test
  void a_study_that_says_nothing_of_itself_finds_a_reader_too() {
    assertThat(answer(null, null, null, null)).containsEntry("role", "radiologist");
  }

  private Map<String, Object> answer(String modality, String type, String part, String finding) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("modality", modality);
    inputs.put("seriesType", type);
    inputs.put("bodyPart", part);
    inputs.put("finding", finding);
    return table.answer(inputs);
  }
}
