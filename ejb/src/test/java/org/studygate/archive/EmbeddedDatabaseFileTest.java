package org.studygate.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.testing.TestDatabase;

class EmbeddedDatabaseFileTest {

  @TempDir private Path folder;

  @Test
  void what_was_committed_is_made_durable_and_then_left_alone() throws Exception {
    try (Connection held = database().getConnection()) {
      EmbeddedDatabaseFile file = EmbeddedDatabaseFile.of(database()).orElseThrow();
      file.sync();
      assertThat(file.sync()).isFalse();

      execute(held, "create table T (TEXT varchar(200000))");
      execute(held, "insert into T values (repeat('x', 200000))");

      assertThat(file.sync()).isTrue();
      assertThat(file.sync()).isFalse();
    }
  }

  @Test
  void the_lock_of_the_database_on_its_file_is_kept() throws Exception {
    try (Connection held = database().getConnection()) {
      EmbeddedDatabaseFile.of(database()).orElseThrow().sync();

      Process another =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Another.class.getName(),
                  url())
              .redirectErrorStream(true)
              .start();
      String said = new String(another.getInputStream().readAllBytes());

      assertThat(another.waitFor()).isZero();
      assertThat(said).contains("refused: 90020");
    }
  }

  @Test
  void a_database_in_memory_has_no_file() throws Exception {
    try (TestDatabase memory = TestDatabase.h2()) {
      assertThat(EmbeddedDatabaseFile.of(memory.dataSource())).isEmpty();
    }
  }

  /** Another process that wants the same database. */
  static final class Another {

    private Another() {}

    public static void main(String[] arguments) {
      try (Connection connection = DriverManager.getConnection(arguments[0])) {
        System.out.println("opened: " + connection);
      } catch (SQLException e) {
        System.out.println("refused: " + e.getErrorCode());
      }
    }
  }

  private DataSource database() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url());
    return source;
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("studygate") + ";WRITE_DELAY=0";
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
