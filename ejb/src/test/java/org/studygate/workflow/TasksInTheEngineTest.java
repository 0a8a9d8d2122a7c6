package org.studygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.studygate.id.StudyUid;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestStudies;

class TasksInTheEngineTest {

  private static TestDatabase database;
  private static ProcessEngine engine;
  private static TaskService tasks;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.h2();
    account("rita", "radiologist");
    account("tom", "technologist");
    account("sue", "steward");
    account("root", "admin");
    database.inTransaction(em -> new TestStudies(em).study("1.2.3"));
    engine = TestEngine.on(database);
    tasks = engine.getTaskService();
    new TasklistSetup(engine).apply();
    TestEngine.deploy(engine, "readStudy", "radiologist");
    TestEngine.deploy(engine, "checkVerdicts", "radiologist,technologist");
    TestEngine.deploy(engine, "approveRelease", "steward");
  }

  @AfterAll
  static void stop() {
    engine.close();
    database.close();
  }

  @AfterEach
  void leave() {
    engine.getIdentityService().clearAuthentication();
    engine.getRuntimeService().createProcessInstanceQuery().list().stream()
        .map(instance -> instance.getId())
        .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "end of test"));
  }

  @Test
  void the_engine_knows_the_accounts_and_takes_roles_for_groups() {
    assertThat(engine.getIdentityService().createUserQuery().memberOfGroup("steward").list())
        .extracting(User::getId)
        .containsExactly("sue");
    assertThat(engine.getIdentityService().createGroupQuery().groupMember("tom").list())
        .extracting(Group::getId)
        .containsExactly("technologist");
    assertThat(engine.getIdentityService().createUserQuery().userFirstNameLike("RI%").list())
        .hasSize(1);
    assertThat(engine.getIdentityService().isReadOnly()).isTrue();
    assertThat(engine.getIdentityService().checkPassword("rita", "secret")).isFalse();
  }

  @Test
  void an_open_task_is_in_the_worklist_with_its_study_and_roles() {
    String id = start("checkVerdicts");

    assertThat(work(id))
        .hasValueSatisfying(
            item -> {
              assertThat(item.key()).isEqualTo("checkVerdicts");
              assertThat(item.studyUid()).isEqualTo(new StudyUid("1.2.3"));
              assertThat(item.role()).isEqualTo("technologist");
              assertThat(item.assignee()).isNull();
            });
  }

  @Test
  void a_claim_shows_in_the_worklist_and_completion_takes_the_item_off() {
    String id = start("readStudy");
    tasks.claim(id, "rita");
    assertThat(work(id)).map(WorkItem::assignee).contains("rita");

    CompletionGuard.allow(() -> tasks.complete(id));
    assertThat(work(id)).isEmpty();
  }

  @Test
  void a_task_that_the_process_withdraws_leaves_the_worklist() {
    String id = start("readStudy");
    String instance = task(id).getProcessInstanceId();

    engine.getRuntimeService().deleteProcessInstance(instance, "no longer needed", true);

    assertThat(work(id)).isEmpty();
  }

  @Test
  void of_two_who_claim_the_second_is_told_so() {
    String id = start("readStudy");
    TaskCommand.run(() -> tasks.claim(id, "rita"));

    assertThatThrownBy(() -> TaskCommand.run(() -> tasks.claim(id, "ron")))
        .isInstanceOf(WorkItemTakenException.class);
    assertThatThrownBy(() -> TaskCommand.run(() -> tasks.claim("gone", "ron")))
        .isInstanceOf(UnknownWorkItemException.class);
  }

  @Test
  void nobody_completes_a_reading_around_the_worklist() {
    String id = start("readStudy");
    tasks.claim(id, "rita");

    as("rita", "radiologist");
    assertThatThrownBy(() -> tasks.complete(id)).isInstanceOf(AuthorizationException.class);
    as("root", "admin");
    assertThatThrownBy(() -> tasks.complete(id)).hasStackTraceContaining("in the worklist");
  }

  @Test
  void readers_see_their_tasks_in_tasklist_but_cannot_claim_them_there() {
    String id = start("readStudy");

    as("tom", "technologist");
    assertThat(tasks.createTaskQuery().count()).isZero();
    as("rita", "radiologist");
    assertThat(tasks.createTaskQuery().list()).extracting(Task::getId).containsExactly(id);
    assertThatThrownBy(() -> tasks.claim(id, "rita")).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void stewards_do_their_work_in_tasklist_itself() {
    String id = start("approveRelease");

    as("rita", "radiologist");
    assertThat(tasks.createTaskQuery().count()).isZero();
    as("sue", "steward");
    tasks.claim(id, "sue");
    tasks.complete(id);

    engine.getIdentityService().clearAuthentication();
    assertThat(tasks.createTaskQuery().taskId(id).count()).isZero();
  }

  private static String start(String key) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(key + "Process", "1.2.3", Map.of("studyUid", "1.2.3"));
    return tasks.createTaskQuery().taskDefinitionKey(key).singleResult().getId();
  }

  private static Task task(String id) {
    return tasks.createTaskQuery().taskId(id).singleResult();
  }

  private static Optional<WorkItem> work(String id) {
    return database.fromTransaction(
        em -> Optional.ofNullable(em.find(OpenWork.class, id)).map(OpenWork::toWorkItem));
  }

  private static void as(String user, String role) {
    engine.getIdentityService().setAuthentication(user, List.of(role));
  }

  private static void account(String name, String role) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into ACCOUNT (USERNAME, PASSWORD_HASH, DISPLAY_NAME, DISABLED, MUST_CHANGE,"
              + " FAILED_COUNT, PASSWORD_CHANGED_AT, CREATED_AT, VERSION) values ('"
              + name
              + "', 'x', '"
              + name
              + "', false, false, 0, current_timestamp, current_timestamp, 0)");
      statement.execute(
          "insert into ACCOUNT_ROLE (USERNAME, ROLE_NAME) values ('" + name + "', '" + role + "')");
    }
  }
}
