package org.studygate.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * The locks of a node on the jobs that it runs. They are leases: the node renews them while it
 * lives, so that another node takes over soon after its death, however long a job may last.
 */
record JobLocks(DataSource dataSource) {

  private static final String RELEASE =
      "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1"
          + " where LOCK_OWNER_ = ?";

  // The revision stays: the job itself must not find its row changed when it ends.
  private static final String RENEW =
      "update ACT_RU_JOB set LOCK_EXP_TIME_ = ? where LOCK_OWNER_ = ? and LOCK_EXP_TIME_ < ?";

  /**
   * Frees the jobs that a node held when it was killed, so that they go on at once.
   *
   * @return how many jobs were held
   */
  int release(String node) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(RELEASE)) {
      statement.setString(1, node);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new ProcessEngineException("the jobs of this node cannot be released", e);
    }
  }

  /**
   * Holds the node's jobs until a later time.
   *
   * @return how many jobs are held
   */
  int renew(String node, Instant until) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(RENEW)) {
      statement.setTimestamp(1, Timestamp.from(until));
      statement.setString(2, node);
      statement.setTimestamp(3, Timestamp.from(until));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new ProcessEngineException("the jobs of this node cannot be held on to", e);
    }
  }
}
