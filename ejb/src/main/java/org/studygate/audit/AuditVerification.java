package org.studygate.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Goes through the whole chain and names the first record that is not what it was. */
public final class AuditVerification {

  private static final int PAGE = 5000;

  private final Connection connection;
  private long links;
  private String head = AuditChain.GENESIS;
  private String broken;

  private AuditVerification(Connection connection) {
    this.connection = connection;
  }

  /**
   * What was found.
   *
   * @param links the links that are right, from the first on
   * @param head the hash (hex) of the last of them; note it elsewhere to notice a cut-off end
   * @param pending events that have no link yet
   * @param broken null when all is right, else a sentence that names the first broken record
   */
  public record Result(long links, String head, long pending, String broken) {

    public boolean intact() {
      return broken == null;
    }
  }

  /** Reads all events and links. */
  public static Result of(Connection connection) throws SQLException {
    return since(connection, 0, AuditChain.GENESIS);
  }

  /**
   * Also looks whether the chain still has a link that was noted before.
   *
   * @param notedNumber the number of that link, 0 for none
   * @param notedHash its hash (hex)
   */
  public static Result since(Connection connection, long notedNumber, String notedHash)
      throws SQLException {
    AuditVerification verification = new AuditVerification(connection);
    verification.followLinks();
    if (verification.broken == null) {
      verification.lookForNoted(notedNumber, notedHash);
    }
    if (verification.broken == null) {
      verification.lookForUnlinked();
    }
    long pending = verification.number("select count(*) from AUDIT_PENDING");
    return new Result(verification.links, verification.head, pending, verification.broken);
  }

  private void followLinks() throws SQLException {
    int found = PAGE;
    while (found == PAGE && broken == null) {
      found = followPage();
    }
  }

  private int followPage() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select "
                + ChainedEvent.COLUMNS
                + ", l.LINK_NO, l.EVENT_ID, l.PREV_HASH, l.HASH"
                + " from AUDIT_LINK l left join AUDIT_EVENT e on e.ID = l.EVENT_ID"
                + " where l.LINK_NO > ? order by l.LINK_NO fetch first "
                + PAGE
                + " rows only")) {
      query.setLong(1, links);
      try (ResultSet row = query.executeQuery()) {
        int found = 0;
        while (broken == null && row.next()) {
          found++;
          follow(
              ChainedEvent.read(row),
              row.getLong(13),
              row.getLong(14),
              row.getString(15),
              row.getString(16));
        }
        return found;
      }
    }
  }

  private void follow(ChainedEvent event, long number, long eventId, String previous, String hash) {
    if (number != links + 1) {
      broken = "Link %d is missing.".formatted(links + 1);
    } else if (event == null) {
      broken = "Link %d: event %d is missing.".formatted(number, eventId);
    } else if (!previous.equals(head)) {
      broken =
          "Link %d (event %d): it does not follow link %d.".formatted(number, eventId, number - 1);
    } else if (!event.hash(number, previous).equals(hash)) {
      broken =
          "Link %d (event %d): the event is not what it was when it was linked."
              .formatted(number, eventId);
    } else {
      links = number;
      head = hash;
    }
  }

  private void lookForNoted(long notedNumber, String notedHash) throws SQLException {
    if (notedNumber > links) {
      broken = "The chain ends at link %d, but link %d was noted.".formatted(links, notedNumber);
    } else if (notedNumber > 0 && !notedHash.equals(hashOf(notedNumber))) {
      broken =
          "Link %d is not the one that was noted: the chain was made anew.".formatted(notedNumber);
    }
  }

  private String hashOf(long number) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select HASH from AUDIT_LINK where LINK_NO = ?")) {
      query.setLong(1, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private void lookForUnlinked() throws SQLException {
    long unlinked =
        number(
            "select min(e.ID) from AUDIT_EVENT e"
                + " where not exists (select 1 from AUDIT_LINK l where l.EVENT_ID = e.ID)"
                + " and not exists (select 1 from AUDIT_PENDING p where p.EVENT_ID = e.ID)");
    if (unlinked != 0) {
      broken = "Event %d was put in past the chain.".formatted(unlinked);
    }
  }

  private long number(String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
