package org.studygate.config.preflight;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens a connection to the database of the settings. */
public final class Database {

  private static final int TIMEOUT_SECONDS = 10;

  private Database() {}

  /**
   * @throws Refusal when it cannot be reached, or does not let the user in
   */
  public static Connection connect(Environment environment) {
    return connect(environment, environment.database());
  }

  /** The same for another address than the one of the settings, with their user. */
  static Connection connect(Environment environment, DatabaseUrl database) {
    Driver driver = database.product().driver();
    DriverManager.setLoginTimeout(TIMEOUT_SECONDS);
    try {
      Connection connection = driver.connect(database.url(), properties(environment, database));
      if (connection == null) {
        throw new Refusal("STUDYGATE_DB_URL is " + database.shown() + ", which is no address.");
      }
      return connection;
    } catch (SQLException e) {
      throw new Refusal(sentence(database, e), e);
    }
  }

  private static Properties properties(Environment environment, DatabaseUrl database) {
    Properties properties = new Properties();
    properties.put("user", environment.text("STUDYGATE_DB_USER").orElse("studygate"));
    properties.put("password", environment.text("STUDYGATE_DB_PASSWORD").orElse("studygate"));
    switch (database.product()) {
      case POSTGRESQL -> {
        properties.put("connectTimeout", String.valueOf(TIMEOUT_SECONDS));
        properties.put("loginTimeout", String.valueOf(TIMEOUT_SECONDS));
      }
      case ORACLE ->
          properties.put("oracle.net.CONNECT_TIMEOUT", String.valueOf(TIMEOUT_SECONDS * 1000));
      case H2 -> {
        // a file: nothing to wait for
      }
    }
    return properties;
  }

  private static String sentence(DatabaseUrl database, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("28") || e.getErrorCode() == 1017) {
      return "The database "
          + database.shown()
          + " does not let STUDYGATE_DB_USER in with STUDYGATE_DB_PASSWORD.";
    }
    if (database.product() == DatabaseUrl.Product.H2 && e.getErrorCode() == 90020) {
      return "The database "
          + database.shown()
          + " is in use: another StudyGate runs on the same data folder.";
    }
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return "The database " + database.shown() + " cannot be reached: " + reason;
  }
}
