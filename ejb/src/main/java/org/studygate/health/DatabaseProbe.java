package org.studygate.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database answers and has the schema of the change log. */
@ApplicationScoped
class DatabaseProbe implements HealthProbe {

  @Resource(lookup = "java:jboss/datasources/StudyGateDS")
  private DataSource dataSource;

  @Override
  public String name() {
    return "database";
  }

  @Override
  public void check() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from ACCOUNT_TURN")) {
      query.setQueryTimeout(4);
      query.executeQuery().close();
    }
  }
}
