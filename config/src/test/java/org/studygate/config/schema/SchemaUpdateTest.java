package org.studygate.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemaUpdateTest {

  @Test
  void anEmptyH2GetsTheSchemaOfStudyGateAndOfTheEngine() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:schema")) {
      assertThatTheSchemaIsMade(connection);
    }
  }

  @Test
  void anEmptyPostgreSqlGetsTheSchemaOfStudyGateAndOfTheEngine() throws SQLException, IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      assertThatTheSchemaIsMade(connection);
    }
  }

  private static void assertThatTheSchemaIsMade(Connection connection) throws SQLException {
    List<String> said = new ArrayList<>();
    SchemaUpdate.of(connection).run(said::add);
    assertThat(said).containsExactly("Creating the database schema");
    assertThat(tables(connection))
        .contains("STUDY", "SERIES", "ACCOUNT", "ACCOUNT_ROLE", "ACT_RU_TASK", "ACT_HI_PROCINST");

    said.clear();
    SchemaUpdate.of(connection).run(said::add);
    assertThat(said).isEmpty();
  }

  private static TreeSet<String> tables(Connection connection) throws SQLException {
    TreeSet<String> tables = new TreeSet<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(null, connection.getSchema(), null, null)) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME").toUpperCase());
      }
    }
    return tables;
  }
}
