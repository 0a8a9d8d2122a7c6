package org.studygate.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;

/** Reads the accounts and their roles for the engine, which never writes them. */
final class AccountDirectory {

  private static final String ACCOUNTS =
      "select a.USERNAME, a.DISPLAY_NAME, a.EMAIL, r.ROLE_NAME from ACCOUNT a"
          + " left join ACCOUNT_ROLE r on r.USERNAME = a.USERNAME";

  /** An account as the engine sees it. */
  record Entry(String username, String displayName, String email, Set<String> roles) {}

  private final DataSource dataSource;

  AccountDirectory(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Collection<Entry> all() {
    return query(ACCOUNTS + " order by a.USERNAME", List.of());
  }

  /** One account, as a list of none or one. */
  Collection<Entry> named(String username) {
    return query(ACCOUNTS + " where a.USERNAME = ?", List.of(username));
  }

  private Collection<Entry> query(String sql, List<String> parameters) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          add(entries, rows);
        }
      }
    } catch (SQLException e) {
      throw new ProcessEngineException("the accounts cannot be read", e);
    }
    return new ArrayList<>(entries.values());
  }

  private static void add(Map<String, Entry> entries, ResultSet row) throws SQLException {
    String username = row.getString(1);
    Entry entry = entries.get(username);
    if (entry == null) {
      entry = new Entry(username, row.getString(2), row.getString(3), new TreeSet<>());
      entries.put(username, entry);
    }
    if (row.getString(4) != null) {
      entry.roles().add(row.getString(4));
    }
  }
}
