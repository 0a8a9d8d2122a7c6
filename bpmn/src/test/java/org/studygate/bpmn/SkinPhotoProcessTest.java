package org.studygate.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SkinPhotoProcessTest {

  private static final String KEY = "0f0e0d0c-0000-4000-8000-000000000002";

  private static ProcessEngine engine;

  private final List<String> way = new ArrayList<>();

  /** The use cases that the process calls. */
  public final class Steps {
    private final boolean usable;

    Steps(boolean usable) {
      this.usable = usable;
    }

    public boolean judge(String key) {
      way.add("judge " + key);
      return usable;
    }

    public void file(String key) {
      way.add("file " + key);
    }

    public void notDiagnosable(String key) {
      way.add("tell " + key);
    }
  }

  @BeforeAll
  static void startEngine() {
    engine = InMemoryEngine.start(new TakenFlows());
    init(engine);
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("skin-photo.bpmn")
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
  void a_usable_photo_is_filed() {
    ProcessInstance photo = run(true);

    assertThat(photo).isEnded().hasPassed("archived");
    assertThat(way).containsExactly("judge " + KEY, "file " + KEY);
  }

  @Test
  void sender_and_staff_are_told_of_one_that_cannot_be_used() {
    ProcessInstance photo = run(false);

    assertThat(photo).isEnded().hasPassed("notDiagnosable");
    assertThat(way).containsExactly("judge " + KEY, "tell " + KEY);
  }

  private ProcessInstance run(boolean usable) {
    Mocks.register("photoSteps", new Steps(usable));
    ProcessInstance photo =
        engine.getRuntimeService().startProcessInstanceByKey("skin-photo", KEY, Map.of("key", KEY));
    for (List<Job> jobs = jobs(photo); !jobs.isEmpty(); jobs = jobs(photo)) {
      jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
    return photo;
  }

  private static List<Job> jobs(ProcessInstance photo) {
    return engine.getManagementService().createJobQuery().processInstanceId(photo.getId()).list();
  }
}
