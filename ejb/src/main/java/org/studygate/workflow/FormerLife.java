package org.studygate.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Frees the jobs that this node held when it was killed, so that they go on at once instead of when
 * their locks expire.
 */
record FormerLife(DataSource dataSource) {

  private static final String RELEASE =
      "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1"
          + " where LOCK_OWNER_ = ?";

  /**
   * @return how many jobs were held
   */
  int release(String lockOwner) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(RELEASE)) {
      statement.setString(1, lockOwner);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new ProcessEngineException("the jobs of this node cannot be released", e);
    }
  }
}
