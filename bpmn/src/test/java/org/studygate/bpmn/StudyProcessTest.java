package org.studygate.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StudyProcessTest {

  private static final String STUDY = "1.2.840.1";
  private static final TakenFlows TAKEN = new TakenFlows();

  private static ProcessEngine engine;

  private Hospital hospital;
  private ProcessInstance way;

  @BeforeAll
  static void startEngine() {
    engine = InMemoryEngine.start(TAKEN);
    init(engine);
    engine.getRepositoryService().createDeployment().addClasspathResource("study.bpmn").deploy();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void openHospital() {
    hospital = new Hospital();
  }

  @AfterEach
  void closeHospital() {
    Mocks.reset();
  }

  @Test
  void a_good_study_is_gated_then_read_then_reported() {
    hospital.quality("PASS").types("CERTAIN");
    begin("quality-first");

    assertThat(way).isWaitingAt("readStudy");
    complete("readStudy", Map.of());

    assertThat(way).isEnded();
    assertThat(hospital.way())
        .containsExactly("GATING", "quality", "GATING", "types", "TRIAGE", "READING", "REPORTED");
  }

  @Test
  void the_setting_puts_the_series_type_first() {
    hospital.quality("PASS").types("CERTAIN");
    begin("type-first");

    assertThat(way).isWaitingAt("readStudy");
    assertThat(hospital.way())
        .containsExactly("GATING", "types", "GATING", "quality", "TRIAGE", "READING");
  }

  @Test
  void the_setting_lets_both_gates_work_at_once() {
    hospital.quality("PASS").types("CERTAIN");
    way = start("parallel");
    assertThat(jobs()).hasSize(2);

    work();

    assertThat(way).isWaitingAt("readStudy");
    assertThat(hospital.way())
        .startsWith("GATING")
        .contains("quality", "types")
        .endsWith("TRIAGE", "READING")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_rejected_study_is_not_typed_and_ends_with_the_retake() {
    hospital.quality("REJECT");
    begin("quality-first");

    assertThat(way).isWaitingAt("retakeStudy");
    assertThat(candidatesOf("retakeStudy")).containsExactly("technologist");
    complete("retakeStudy", Map.of());

    assertThat(way).isEnded().hasPassed("discarded");
    assertThat(hospital.way()).containsExactly("GATING", "quality", "RETAKE");
  }

  @Test
  void a_rejected_study_that_is_used_anyway_passes_the_gate_that_is_left() {
    hospital.quality("REJECT").types("CERTAIN");
    begin("quality-first");

    complete("retakeStudy", Map.of("quality", "PASS"));

    assertThat(way).isWaitingAt("readStudy");
    assertThat(hospital.way())
        .containsExactly("GATING", "quality", "RETAKE", "GATING", "types", "TRIAGE", "READING");
  }

  @Test
  void a_rejected_study_is_not_checked_for_its_uncertain_type() {
    hospital.types("UNCERTAIN").quality("REJECT");
    begin("type-first");

    assertThat(way).isWaitingAt("retakeStudy");
    complete("retakeStudy", Map.of("quality", "PASS"));

    assertThat(way).isWaitingAt("checkVerdicts");
  }

  @Test
  void an_uncertain_quality_is_decided_by_a_person() {
    hospital.quality("REVIEW").types("CERTAIN");
    begin("quality-first");

    assertThat(way).isWaitingAt("checkVerdicts");
    assertThat(candidatesOf("checkVerdicts"))
        .containsExactlyInAnyOrder("technologist", "radiologist");
    complete("checkVerdicts", Map.of("quality", "PASS", "types", "CERTAIN"));

    assertThat(way).isWaitingAt("readStudy");
    assertThat(hospital.way()).contains("CHECKING").endsWith("TRIAGE", "READING");
  }

  @Test
  void an_uncertain_type_is_decided_by_a_person_whatever_comes_first() {
    for (String order : List.of("quality-first", "type-first", "parallel")) {
      hospital.quality("PASS").types("UNCERTAIN");
      begin(order);

      assertThat(way).isWaitingAt("checkVerdicts");
      complete("checkVerdicts", Map.of("quality", "PASS", "types", "CERTAIN"));
      assertThat(way).isWaitingAt("readStudy");
    }
  }

  @Test
  void a_person_may_find_that_an_uncertain_study_is_to_be_taken_again() {
    hospital.quality("REVIEW").types("CERTAIN");
    begin("parallel");

    complete("checkVerdicts", Map.of("quality", "REJECT", "types", "CERTAIN"));

    assertThat(way).isWaitingAt("retakeStudy");
  }

  @Test
  void triage_chooses_who_reads_and_how_soon() {
    hospital.quality("PASS").types("CERTAIN").reader("physician", 80);
    begin("quality-first");

    assertThat(candidatesOf("readStudy")).containsExactly("physician");
    assertThat(task("readStudy").getPriority()).isEqualTo(80);
  }

  @Test
  void more_instances_send_a_study_that_is_being_read_back_to_the_gates() {
    hospital.quality("PASS", "REVIEW").types("CERTAIN", "CERTAIN");
    begin("quality-first");
    assertThat(way).isWaitingAt("readStudy");

    tellMoreInstances();

    assertThat(way).isWaitingAt("checkVerdicts");
    assertThat(hospital.way()).containsSequence("READING", "GATING", "quality", "GATING", "types");
  }

  @Test
  void more_instances_take_a_retake_request_back() {
    hospital.quality("REJECT", "PASS").types("CERTAIN");
    begin("quality-first");
    assertThat(way).isWaitingAt("retakeStudy");

    tellMoreInstances();

    assertThat(way).isWaitingAt("readStudy").isNotWaitingAt("retakeStudy");
  }

  @Test
  void a_gate_that_has_not_begun_is_begun_anew_by_more_instances() {
    hospital.quality("PASS").types("CERTAIN");
    way = start("parallel");

    tellMoreInstances();

    assertThat(way).isWaitingAt("readStudy");
    assertThat(hospital.way()).containsOnlyOnce("quality").containsOnlyOnce("types");
  }

  @Test
  void a_gate_that_fails_is_tried_again_and_leaves_an_incident_at_last() {
    way = start("quality-first");
    Job job = jobs().get(0);
    for (int attempt = 0; attempt < 3; attempt++) {
      failOnce(job);
    }
    assertThat(engine.getRuntimeService().createIncidentQuery().activityId("judgeQuality").count())
        .isEqualTo(1);

    hospital.quality("PASS").types("CERTAIN");
    engine.getManagementService().setJobRetries(job.getId(), 1);
    work();

    assertThat(way).isWaitingAt("readStudy");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void every_sequence_flow_is_taken_by_at_least_one_test() {
    List<String> all =
        engine
            .getRepositoryService()
            .getBpmnModelInstance(definition().getId())
            .getModelElementsByType(SequenceFlow.class)
            .stream()
            .map(SequenceFlow::getId)
            .toList();

    assertThat(all).isNotEmpty();
    assertThat(TAKEN.ids()).containsAll(all);
  }

  private static ProcessDefinition definition() {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey("study")
        .singleResult();
  }

  private void begin(String gateOrder) {
    way = start(gateOrder);
    work();
  }

  private ProcessInstance start(String gateOrder) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "study", STUDY, Map.of("studyUid", STUDY, "gateOrder", gateOrder));
  }

  private List<Job> jobs() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(way.getId())
        .withRetriesLeft()
        .list();
  }

  private void work() {
    for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
      engine.getManagementService().executeJob(jobs.get(0).getId());
    }
  }

  private void failOnce(Job job) {
    try {
      engine.getManagementService().executeJob(job.getId());
    } catch (RuntimeException noVerdictIsWaiting) {
      assertThat(hospital.way()).endsWith("quality");
    }
  }

  private void tellMoreInstances() {
    engine
        .getRuntimeService()
        .createMessageCorrelation("MoreInstances")
        .processInstanceId(way.getId())
        .correlate();
    work();
  }

  private Task task(String key) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(way.getId())
        .taskDefinitionKey(key)
        .singleResult();
  }

  private List<String> candidatesOf(String key) {
    return engine.getTaskService().getIdentityLinksForTask(task(key).getId()).stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }

  private void complete(String key, Map<String, Object> outcome) {
    engine.getTaskService().complete(task(key).getId(), outcome);
    work();
  }
}
