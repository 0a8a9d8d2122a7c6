package org.studygate.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * How far the messages to syslog have gone. The trail itself is the spool: nothing is lost while
 * the receiver is down, and what one node has not sent another does. A node holds the turn for a
 * while, not a lock, so that no transaction waits for the network.
 */
final class AuditDelivery {

  private static final Duration TURN = Duration.ofSeconds(60);

  private final DataSource dataSource;
  private final String node;

  AuditDelivery(DataSource dataSource, String node) {
    this.dataSource = dataSource;
    this.node = node;
  }

  /** A linked event that is to be sent. */
  record Item(ChainedEvent event, AuditChain.Head link) {}

  /** Takes or keeps the turn; false when another node has it. */
  boolean takeTurn() throws SQLException {
    Instant now = Instant.now();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update AUDIT_TURN set HOLDER = ?, HELD_UNTIL = ? where NAME = 'syslog'"
                    + " and (HOLDER is null or HOLDER = ? or HELD_UNTIL < ?)")) {
      update.setString(1, node);
      update.setObject(2, now.plus(TURN).atOffset(ZoneOffset.UTC));
      update.setString(3, node);
      update.setObject(4, now.atOffset(ZoneOffset.UTC));
      return update.executeUpdate() == 1;
    }
  }

  /** What comes next in order; from the end of the chain when nothing was ever sent. */
  List<Item> next(int limit) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Long done = doneTo(connection);
      if (done == null) {
        done = new AuditChain(connection).head().number();
        sentTo(connection, done);
      }
      return after(connection, done, limit);
    }
  }

  void sentTo(long link) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      sentTo(connection, link);
    }
  }

  private static void sentTo(Connection connection, long link) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update AUDIT_TURN set DONE_TO = ? where NAME = 'syslog'")) {
      update.setLong(1, link);
      update.executeUpdate();
    }
  }

  private static Long doneTo(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select DONE_TO from AUDIT_TURN where NAME = 'syslog'");
        ResultSet row = query.executeQuery()) {
      row.next();
      long done = row.getLong(1);
      return row.wasNull() ? null : done;
    }
  }

  private static List<Item> after(Connection connection, long done, int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select "
                + ChainedEvent.COLUMNS
                + ", l.LINK_NO, l.HASH from AUDIT_LINK l join AUDIT_EVENT e on e.ID = l.EVENT_ID"
                + " where l.LINK_NO > ? order by l.LINK_NO fetch first "
                + limit
                + " rows only")) {
      query.setLong(1, done);
      try (ResultSet row = query.executeQuery()) {
        List<Item> items = new ArrayList<>();
        while (row.next()) {
          items.add(
              new Item(
                  ChainedEvent.read(row), new AuditChain.Head(row.getLong(13), row.getString(14))));
        }
        return items;
      }
    }
  }
}
