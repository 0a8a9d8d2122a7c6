package org.studygate.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelTrainingProcessTest {

  private static final String KEY = "0f0e0d0c-0000-4000-8000-000000000003";

  private static ProcessEngine engine;

  private final List<String> way = new ArrayList<>();

  /** The use cases that the process calls. */
  public final class Steps {
    private final Deque<Boolean> enough = new ArrayDeque<>();
    private final Deque<Boolean> good = new ArrayDeque<>();

    public boolean collect(String key) {
      way.add("collect");
      return enough.pop();
    }

    public boolean decide(String key) {
      way.add("decide");
      return good.pop();
    }

    public void promote(String key) {
      way.add("promote " + key);
    }

    public void askForMore(String key) {
      way.add("ask");
    }
  }

  @BeforeAll
  static void startEngine() {
    engine = InMemoryEngine.start(new TakenFlows());
    init(engine);
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("model-training.bpmn")
        .deploy();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @AfterEach
  void forget() {
    Mocks.reset();
  }

  @Test
  void a_version_that_the_gate_lets_pass_comes_into_service() {
    ProcessInstance training = start(List.of(true), List.of(true));
    assertThat(training).isWaitingAt("train");

    tell(training, "trained");

    assertThat(training).isEnded().hasPassed("promoted");
    assertThat(way).containsExactly("collect", "decide", "promote " + KEY);
  }

  @Test
  void a_version_below_the_bar_never_reaches_the_promotion() {
    ProcessInstance training = start(List.of(true, true, true), List.of(false, false, false));
    for (int round = 0; round < 3; round++) {
      tell(training, "trained");
      assertThat(training).isWaitingAt("moreImages").hasNotPassed("promote");
      if (round < 2) {
        tell(training, "moreImages");
      }
    }

    assertThat(way).noneMatch(step -> step.startsWith("promote"));
    tell(training, "trainingCancelled");
    assertThat(training).isEnded().hasNotPassed("promote");
  }

  @Test
  void it_trains_again_when_more_photos_have_come() {
    ProcessInstance training = start(List.of(false, true), List.of(true));
    assertThat(training).isWaitingAt("moreImages").hasNotPassed("train");

    tell(training, "moreImages");
    tell(training, "trained");

    assertThat(training).isEnded().hasPassed("promoted");
    assertThat(way).containsExactly("collect", "ask", "collect", "decide", "promote " + KEY);
  }

  @Test
  void it_is_cancelled_wherever_it_stands() {
    ProcessInstance training = start(List.of(true), List.of());
    assertThat(training).isWaitingAt("train");

    tell(training, "trainingCancelled");

    assertThat(training).isEnded().hasNotPassed("decide", "promote");
  }

  private ProcessInstance start(List<Boolean> enough, List<Boolean> good) {
    Steps steps = new Steps();
    steps.enough.addAll(enough);
    steps.good.addAll(good);
    Mocks.register("trainingSteps", steps);
    ProcessInstance training =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey("model-training", KEY, Map.of("key", KEY));
    runJobs(training);
    return training;
  }

  /** As the server's front tells a running instance. */
  private void tell(ProcessInstance training, String message) {
    EventSubscription waiting =
        engine
            .getRuntimeService()
            .createEventSubscriptionQuery()
            .processInstanceId(training.getId())
            .eventName(message)
            .singleResult();
    engine.getRuntimeService().messageEventReceived(message, waiting.getExecutionId());
    runJobs(training);
  }

  private static void runJobs(ProcessInstance training) {
    for (List<Job> jobs = jobs(training); !jobs.isEmpty(); jobs = jobs(training)) {
      jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private static List<Job> jobs(ProcessInstance training) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(training.getId())
        .list();
  }
}
