package org.studygate.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.stream.Stream;

/** An event as it stands in the table, read without the entity so that a tool can do it too. */
record ChainedEvent(
    long id,
    Instant occurredAt,
    String node,
    String actor,
    String roles,
    String address,
    String action,
    String outcome,
    String studyUid,
    String objectType,
    String objectId,
    String details) {

  static final String COLUMNS =
      "e.ID, e.OCCURRED_AT, e.NODE, e.ACTOR, e.ACTOR_ROLES, e.ADDRESS, e.ACTION_NAME, e.OUTCOME,"
          + " e.STUDY_UID, e.OBJECT_TYPE, e.OBJECT_ID, e.DETAILS";

  /** Null when the row has no event (an outer join). */
  static ChainedEvent read(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    if (row.wasNull()) {
      return null;
    }
    return new ChainedEvent(
        id,
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }

  /**
   * SHA-256 (hex) of the link number, the hash before, and every field, each with its length before
   * it, so that no two different records are spelled the same.
   */
  String hash(long linkNumber, String previous) {
    MessageDigest digest = sha256();
    Stream.of(
            "studygate-audit-1",
            String.valueOf(linkNumber),
            previous,
            String.valueOf(id),
            occurredAt.toString(),
            node,
            actor,
            roles,
            address,
            action,
            outcome,
            studyUid,
            objectType,
            objectId,
            details)
        .forEach(field -> digest.update(spelled(field)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] spelled(String field) {
    // Oracle knows no difference between empty and null.
    String text = field == null ? "" : field;
    return (text.length() + ":" + text + ";").getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
