package org.studygate.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
class ReleaseProcessTest {

  private static final String KEY = "0f0e0d0c-0000-4000-8000-000000000001";
  private static final TakenFlows TAKEN = new TakenFlows();

  private static ProcessEngine engine;

  private ReleaseOffice office;
  private ProcessInstance way;

  @BeforeAll
  static void startEngine() {
    engine = InMemoryEngine.start(TAKEN);
    init(engine);
    engine.getRepositoryService().createDeployment().addClasspathResource("release.bpmn").deploy();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void openOffice() {
    office = new ReleaseOffice();
  }

  @AfterEach
  void closeOffice() {
    Mocks.reset();
  }

  @Test
  void an_approved_release_is_packed_and_available_until_it_expires() {
    begin();
    assertThat(way).isWaitingAt("decideRelease");
    decide("approve");

    assertThat(way).isWaitingAt("available");
    assertThat(office.way())
        .containsExactly(
            "COLLECTING",
            "collect",
            "PREPARING",
            "faces 0",
            "deidentify 0",
            "check 0",
            "DECIDING",
            "decided",
            "PACKING",
            "pack",
            "AVAILABLE");

    timePasses();

    assertThat(way).isEnded().hasPassed("expired");
    assertThat(office.way()).endsWith("expire", "clear");
  }

  @Test
  void every_study_is_prepared_by_itself_one_after_the_other() {
    office.studies(3);
    begin();

    assertThat(office.way())
        .containsSubsequence(
            "check 0", "faces 1", "deidentify 1", "check 1", "faces 2", "check 2", "DECIDING");
  }

  @Test
  void a_release_to_a_destination_is_sent_and_cleared() {
    office.destination("C_STORE");
    begin();
    decide("approve");

    assertThat(way).isEnded().hasPassed("sent").hasNotPassed("pack");
    assertThat(office.way()).endsWith("SENDING", "send", "clear");
  }

  @Test
  void a_refused_release_is_cleared_and_nothing_is_packed() {
    begin();
    decide("refuse");

    assertThat(way).isEnded().hasPassed("notReleased");
    assertThat(office.way()).endsWith("decided", "REFUSED", "clear").doesNotContain("pack", "send");
  }

  @Test
  void a_question_waits_for_the_requester_and_comes_back_to_the_steward() {
    begin();
    decide("question");
    assertThat(way).isWaitingAt("awaitAnswer");

    tell("ReleaseAnswered");

    assertThat(way).isWaitingAt("decideRelease");
    assertThat(office.way()).endsWith("QUESTION", "DECIDING");
  }

  @Test
  void a_release_can_be_withdrawn_while_it_is_being_prepared() {
    way = start();
    tell("ReleaseWithdrawn");

    assertThat(way).isEnded();
    assertThat(office.way()).containsExactly("COLLECTING", "clear");
  }

  @Test
  void a_release_can_be_withdrawn_from_the_steward() {
    begin();
    tell("ReleaseWithdrawn");

    assertThat(way).isEnded();
    assertThat(office.way()).endsWith("DECIDING", "clear");
  }

  @Test
  void a_release_can_be_withdrawn_while_it_is_available() {
    begin();
    decide("approve");
    tell("ReleaseWithdrawn");

    assertThat(way).isEnded().hasNotPassed("expire");
    assertThat(office.way()).endsWith("AVAILABLE", "clear");
  }

  @Test
  void the_task_stays_open_when_the_use_case_does_not_take_the_decision() {
    begin();
    office.refusing(true);

    assertThatThrownBy(() -> decide("approve")).hasStackTraceContaining("not by you");

    assertThat(way).isWaitingAt("decideRelease");
    assertThat(office.way()).doesNotContain("decided", "pack");
  }

  @Test
  void only_stewards_are_offered_the_decision_and_the_form_comes_with_the_process() {
    begin();

    assertThat(engine.getTaskService().getIdentityLinksForTask(task().getId()))
        .extracting(IdentityLink::getGroupId)
        .containsExactly("steward");
    assertThat(engine.getFormService().getTaskFormKey(definition().getId(), "decideRelease"))
        .isEqualTo("embedded:deployment:release-decision.html");
    assertThat(getClass().getResource("/release-decision.html")).isNotNull();
  }

  @Test
  void a_step_that_fails_is_tried_again_and_leaves_an_incident_at_last() {
    office.failing("deidentify 0");
    way = start();
    Job job = failForGood();

    assertThat(engine.getRuntimeService().createIncidentQuery().activityId("deidentify").count())
        .isEqualTo(1);

    office.failing("");
    engine.getManagementService().setJobRetries(job.getId(), 1);
    work();

    assertThat(way).isWaitingAt("decideRelease");
    assertThat(office.way()).containsOnlyOnce("faces 0", "deidentify 0", "check 0");
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
        .processDefinitionKey("release")
        .singleResult();
  }

  private void begin() {
    way = start();
    work();
  }

  private ProcessInstance start() {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey("release", KEY, Map.of("releaseKey", KEY));
  }

  private List<Job> jobs() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(way.getId())
        .messages()
        .withRetriesLeft()
        .list();
  }

  private void work() {
    for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
      engine.getManagementService().executeJob(jobs.get(0).getId());
    }
  }

  private Job failForGood() {
    Job failed = null;
    for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
      failed = jobs.get(0);
      tryIt(failed);
    }
    return failed;
  }

  private void tryIt(Job job) {
    try {
      engine.getManagementService().executeJob(job.getId());
    } catch (RuntimeException asTheTestWishes) {
      assertThat(asTheTestWishes).hasStackTraceContaining("deidentify");
    }
  }

  private void timePasses() {
    Job timer =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(way.getId())
            .timers()
            .singleResult();
    engine.getManagementService().executeJob(timer.getId());
    work();
  }

  private void tell(String message) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceId(way.getId())
        .correlate();
    work();
  }

  private Task task() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(way.getId())
        .taskDefinitionKey("decideRelease")
        .singleResult();
  }

  private void decide(String decision) {
    engine.getTaskService().complete(task().getId(), Map.of("decision", decision, "revision", "1"));
    work();
  }
}
