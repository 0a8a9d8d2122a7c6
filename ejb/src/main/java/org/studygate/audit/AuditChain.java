package org.studygate.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives events their links. An event is written without one, in the transaction of the change, so
 * that changes never wait for each other; shortly after, one node at a time links what is pending,
 * in order. What has a link cannot be changed, taken out, or put between without {@link
 * AuditVerification} naming the place. The last events, some seconds at most, are not yet
 * protected; and whoever may write to the database can cut the chain's end off or make it anew,
 * which shows only by a head that was noted elsewhere: it stands in the log, and in each message to
 * syslog.
 */
final class AuditChain {

  /** What the first link takes for the hash before it. */
  static final String GENESIS = "0".repeat(64);

  private final Connection connection;

  AuditChain(Connection connection) {
    this.connection = connection;
  }

  /** The newest link; number 0 before the first. */
  record Head(long number, String hash) {}

  /**
   * Links what is pending, {@code limit} events at most, in the connection's transaction; others
   * wait until that ends.
   *
   * @return the number of new links
   */
  int link(int limit) throws SQLException {
    if (!anythingPending()) {
      return 0;
    }
    takeTurn();
    Head head = head();
    List<ChainedEvent> events = pending(limit);
    append(head, events);
    return events.size();
  }

  Head head() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select LINK_NO, HASH from AUDIT_LINK"
                    + " where LINK_NO = (select max(LINK_NO) from AUDIT_LINK)");
        ResultSet row = query.executeQuery()) {
      return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, GENESIS);
    }
  }

  private boolean anythingPending() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select min(EVENT_ID) from AUDIT_PENDING");
        ResultSet row = query.executeQuery()) {
      return row.next() && row.getObject(1) != null;
    }
  }

  private void takeTurn() throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select NAME from AUDIT_TURN where NAME = 'chain' for update")) {
      lock.executeQuery().close();
    }
  }

  private List<ChainedEvent> pending(int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select "
                + ChainedEvent.COLUMNS
                + " from AUDIT_PENDING p join AUDIT_EVENT e on e.ID = p.EVENT_ID"
                + " order by e.OCCURRED_AT, e.ID fetch first "
                + limit
                + " rows only")) {
      try (ResultSet rows = query.executeQuery()) {
        List<ChainedEvent> events = new ArrayList<>();
        while (rows.next()) {
          events.add(ChainedEvent.read(rows));
        }
        return events;
      }
    }
  }

  private void append(Head head, List<ChainedEvent> events) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "insert into AUDIT_LINK (LINK_NO, EVENT_ID, PREV_HASH, HASH) values (?, ?, ?, ?)");
        PreparedStatement delete =
            connection.prepareStatement("delete from AUDIT_PENDING where EVENT_ID = ?")) {
      Head last = head;
      for (ChainedEvent event : events) {
        Head next = new Head(last.number() + 1, event.hash(last.number() + 1, last.hash()));
        insert.setLong(1, next.number());
        insert.setLong(2, event.id());
        insert.setString(3, last.hash());
        insert.setString(4, next.hash());
        insert.addBatch();
        delete.setLong(1, event.id());
        delete.addBatch();
        last = next;
      }
      insert.executeBatch();
      delete.executeBatch();
    }
  }
}
