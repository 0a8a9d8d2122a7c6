package org.studygate.config.schema;

import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** The change log on the class path, and the way to run Liquibase on it without its chatter. */
final class ChangeLog {

  static final String MASTER = "db/changelog/master.xml";

  private ChangeLog() {}

  static Liquibase on(Database database) throws LiquibaseException {
    Liquibase liquibase = new Liquibase(MASTER, new ClassLoaderResourceAccessor(), database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    return liquibase;
  }

  /** Runs {@code work} with Liquibase's messages sent to the log instead of the terminal. */
  static <T> T quietly(Scope.ScopedRunnerWithReturn<T> work) throws Exception {
    java.util.logging.Logger.getLogger("liquibase").setLevel(java.util.logging.Level.SEVERE);
    return Scope.child(java.util.Map.of(Scope.Attr.ui.name(), new LoggerUIService()), work);
  }
}
