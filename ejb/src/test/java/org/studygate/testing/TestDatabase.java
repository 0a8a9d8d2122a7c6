package org.studygate.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.cfg.AvailableSettings;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A database with the schema of the change log, and all entities on it, checked against it: as in
 * the server, without the server.
 */
public final class TestDatabase implements AutoCloseable {

  private static final Path CHANGE_LOG = Path.of("../config/src/main/resources").toAbsolutePath();

  // Held, since a logger that nobody holds forgets its level.
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("liquibase"), Logger.getLogger("org.hibernate"));

  private final DataSource dataSource;
  private final Runnable stop;
  private final EntityManagerFactory entityManagers;

  /** The schema in H2 as a script: the change log runs once for all tests of a JVM. */
  private static String h2Schema;

  private TestDatabase(DataSource dataSource, Runnable stop) {
    this.dataSource = dataSource;
    this.stop = stop;
    entityManagers =
        Persistence.createEntityManagerFactory(
            "studygate",
            Map.of(
                AvailableSettings.JAKARTA_TRANSACTION_TYPE,
                PersistenceUnitTransactionType.RESOURCE_LOCAL.name(),
                AvailableSettings.JAKARTA_NON_JTA_DATASOURCE,
                dataSource));
  }

  /** An H2 database in memory, in regular mode as the server has it. */
  public static TestDatabase h2() {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    pool.setMaxConnections(20);
    makeH2Schema(pool);
    return new TestDatabase(pool, pool::dispose);
  }

  /** A real PostgreSQL that is started for the test. */
  public static TestDatabase postgres() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      migrate(postgres.getPostgresDatabase());
      PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
      source.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
      JdbcConnectionPool pool = JdbcConnectionPool.create(source);
      return new TestDatabase(
          pool,
          () -> {
            pool.dispose();
            close(postgres);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public EntityManager entityManager() {
    return entityManagers.createEntityManager();
  }

  /** Runs the work in one transaction, which is rolled back when it throws. */
  public <T> T fromTransaction(Function<EntityManager, T> work) {
    try (EntityManager entityManager = entityManager()) {
      entityManager.getTransaction().begin();
      try {
        T result = work.apply(entityManager);
        entityManager.getTransaction().commit();
        return result;
      } finally {
        if (entityManager.getTransaction().isActive()) {
          entityManager.getTransaction().rollback();
        }
      }
    }
  }

  public void inTransaction(Consumer<EntityManager> work) {
    fromTransaction(
        entityManager -> {
          work.accept(entityManager);
          return null;
        });
  }

  @Override
  public void close() {
    entityManagers.close();
    stop.run();
  }

  private static synchronized void makeH2Schema(DataSource dataSource) {
    if (h2Schema == null) {
      migrate(dataSource);
      h2Schema = String.join("\n", query(dataSource, "script nosettings"));
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      // the user exists already
      statement.execute(h2Schema.replaceFirst("(?m)^CREATE USER IF NOT EXISTS .*;", ""));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> query(DataSource dataSource, String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void migrate(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Liquibase liquibase =
            new Liquibase(
                "db/changelog/master.xml", changeLogs(), new JdbcConnection(connection))) {
      QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      liquibase.update();
    } catch (Exception e) {
      throw new IllegalStateException("the change log cannot be applied", e);
    }
  }

  /** Ours as they stand in config/, the engine's own from its jar. */
  private static ResourceAccessor changeLogs() throws IOException {
    return new CompositeResourceAccessor(
        new DirectoryResourceAccessor(CHANGE_LOG), new ClassLoaderResourceAccessor());
  }

  private static void close(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
