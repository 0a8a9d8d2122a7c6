package org.studygate.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The database that this run of the tests uses, chosen by {@code -Dstudygate.test.database}: {@code
 * h2} (default: a file in the server's data folder) or {@code postgresql} (a real one, of its own).
 */
public enum TestDatabase {
  H2 {
    @Override
    Map<String, String> newDatabase() {
      return Map.of();
    }
  },
  POSTGRESQL {
    @Override
    Map<String, String> newDatabase() {
      return PostgreSql.newDatabase();
    }
  };

  /** Settings of a server that gets an empty database. */
  abstract Map<String, String> newDatabase();

  /** The one of this run. */
  public static TestDatabase current() {
    return valueOf(System.getProperty("studygate.test.database", "h2").toUpperCase());
  }

  private static final class PostgreSql {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private static synchronized Map<String, String> newDatabase() {
      try {
        if (server == null) {
          server = EmbeddedPostgres.builder().start();
        }
        String name = "studygate" + COUNT.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("create database " + name);
        }
        return Map.of(
            "STUDYGATE_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
            "STUDYGATE_DB_USER", "postgres",
            "STUDYGATE_DB_PASSWORD", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
