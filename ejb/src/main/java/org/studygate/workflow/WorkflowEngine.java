package org.studygate.workflow;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import javax.sql.DataSource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.cdi.impl.util.BeanManagerLookup;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.studygate.settings.Settings;

/**
 * Starts the embedded engine with the server and stops it with it: first what it needs, then what
 * it runs, its jobs last.
 */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class WorkflowEngine {

  private static final Logger LOG = System.getLogger(WorkflowEngine.class.getName());

  @Resource(lookup = "java:jboss/datasources/StudyGateDS")
  private DataSource dataSource;

  @Resource(lookup = "java:/TransactionManager")
  private TransactionManager transactions;

  @Resource private ManagedExecutorService threads;
  @Inject private BeanManager beans;
  @Inject private Settings settings;
  @Inject private WorkProjection projection;
  @Inject private FailedSteps failedSteps;
  @Inject private Deployments deployments;

  private ProcessEngine engine;
  private NodeJobExecutor jobExecutor;
  private JobLocks locks;

  @PostConstruct
  void start() {
    Node node = Node.of(settings);
    GateOrder.of(settings);
    BeanManagerLookup.localInstance = beans;
    ExecuteJobHelper.LOGGING_HANDLER = new JobFailureLog();
    jobExecutor = new NodeJobExecutor(threads, transactions, node.name(), node.jobThreads());
    engine = configuration().buildProcessEngine();
    RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(engine);
    deployments.deploy(engine);
    new TasklistSetup(engine).apply();
    locks = new JobLocks(dataSource);
    int freed = locks.release(node.name());
    jobExecutor.start();
    LOG.log(Level.INFO, "workflow engine runs on node {0}; {1} jobs resumed", node.name(), freed);
  }

  private EngineConfiguration configuration() {
    return new EngineConfiguration(settings)
        .on(dataSource, transactions)
        .withJobs(jobExecutor, failedSteps)
        .withTasks(new TaskWatch(projection::follow), new TaskAuthorizations())
        .withAccounts(new AccountDirectory(dataSource));
  }

  /** A fifth of the lease: some turns may fail or come late. */
  @Schedule(hour = "*", minute = "*", second = "*/24", persistent = false)
  void renewLocks() {
    try {
      locks.renew(jobExecutor.getLockOwner(), Instant.now().plus(NodeJobExecutor.LEASE));
    } catch (ProcessEngineException e) {
      LOG.log(Level.WARNING, "the locks of this node's jobs were not renewed", e);
    }
  }

  /** Whether the engine is there and takes jobs. */
  public boolean running() {
    return engine != null && jobExecutor.isActive();
  }

  @PreDestroy
  void stop() {
    if (engine != null) {
      jobExecutor.shutdown();
      RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(engine);
      engine.close();
    }
    BeanManagerLookup.localInstance = null;
  }
}
