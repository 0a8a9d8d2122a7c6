package org.studygate.archive;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Ids from the sequence of the instances, in the blocks that Hibernate's pooled optimizer takes
 * too: the sequence's value is the last of fifty.
 */
final class InstanceIds {

  private static final int BLOCK = 50;

  private final String nextBlock;
  private long next = 1;
  private long last;

  InstanceIds(EntityManagerFactory entityManagers) {
    this.nextBlock =
        entityManagers
            .unwrap(SessionFactoryImplementor.class)
            .getJdbcServices()
            .getDialect()
            .getSequenceSupport()
            .getSequenceNextValString("SOP_INSTANCE_SEQ");
  }

  synchronized long next(Connection connection) throws SQLException {
    if (next > last) {
      last = fetch(connection);
      next = Math.max(1, last - BLOCK + 1);
    }
    return next++;
  }

  private long fetch(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(nextBlock);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
