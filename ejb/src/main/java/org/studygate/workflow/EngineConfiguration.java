package org.studygate.workflow;

import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.cdi.CdiJtaProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.studygate.identity.Role;
import org.studygate.settings.Settings;

/** How the engine is set up; what differs between hospitals comes from the settings. */
final class EngineConfiguration extends CdiJtaProcessEngineConfiguration {

  EngineConfiguration(Settings settings) {
    setProcessEngineName("default");
    // Liquibase makes the engine's tables together with ours, before the server starts.
    setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_FALSE);
    setHistory(HISTORY_FULL);
    setHistoryTimeToLive("P" + settings.number("STUDYGATE_HISTORY_DAYS", 1, 36500) + "D");
    setHistoryCleanupBatchWindowStartTime("01:00");
    setHistoryCleanupBatchWindowEndTime("05:00");
    setAuthorizationEnabled(true);
    setAdminGroups(new ArrayList<>(List.of(Role.ADMIN)));
    setDefaultSerializationFormat("application/json");
    setFailedJobRetryTimeCycle(settings.required("STUDYGATE_JOB_RETRIES"));
    // Failures are logged by JobFailureLog, or reach the caller; the engine would log messages raw.
    setEnableCmdExceptionLogging(false);
    setDbMetricsReporterActivate(false);
    setTaskMetricsEnabled(false);
  }

  EngineConfiguration on(DataSource dataSource, TransactionManager transactions) {
    setDataSource(dataSource);
    setTransactionManager(transactions);
    setTransactionsExternallyManaged(true);
    return this;
  }

  EngineConfiguration withJobs(NodeJobExecutor jobExecutor, FailedJobCommandFactory failures) {
    setJobExecutor(jobExecutor);
    setJobExecutorActivate(false);
    setJobExecutorDeploymentAware(false);
    setFailedJobCommandFactory(failures);
    return this;
  }

  EngineConfiguration withTasks(BpmnParseListener watch, ResourceAuthorizationProvider grants) {
    // the engine adds to its lists
    setCustomPostBPMNParseListeners(new ArrayList<>(List.of(watch)));
    setResourceAuthorizationProvider(grants);
    return this;
  }

  EngineConfiguration withAccounts(AccountDirectory accounts) {
    setIdentityProviderSessionFactory(new TableIdentityProvider.Factory(accounts));
    return this;
  }
}
