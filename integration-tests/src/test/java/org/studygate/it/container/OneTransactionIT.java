package org.studygate.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.camunda.bpm.engine.TaskService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the engine and the use cases write in one transaction is there together or not at all. */
@ExtendWith(ArquillianExtension.class)
@Tag("once")
class OneTransactionIT {

  @Deployment
  static EnterpriseArchive application() {
    return RealApplication.with(OneTransactionIT.class);
  }

  @Inject private TaskService tasks;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entities;

  @Test
  void aRollbackUndoesTheEnginesWritesAndOurs() throws Exception {
    transaction.begin();
    write("rolled-back");
    transaction.rollback();
    assertEquals(0, tasksNamed("rolled-back"));
    assertEquals(0, rowsNamed("rolled-back"));
  }

  @Test
  void aCommitKeepsBoth() throws Exception {
    transaction.begin();
    write("committed");
    transaction.commit();
    assertEquals(1, tasksNamed("committed"));
    assertEquals(1, rowsNamed("committed"));
  }

  private void write(String name) {
    var task = tasks.newTask();
    task.setName(name);
    tasks.saveTask(task);
    entities
        .createNativeQuery("insert into ACCOUNT_TURN (NAME) values (:name)")
        .setParameter("name", name)
        .executeUpdate();
  }

  private long tasksNamed(String name) {
    return tasks.createTaskQuery().taskName(name).count();
  }

  private long rowsNamed(String name) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from ACCOUNT_TURN where NAME = :name")
                .setParameter("name", name)
                .getSingleResult())
        .longValue();
  }
}
