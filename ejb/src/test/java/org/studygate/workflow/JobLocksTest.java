package org.studygate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.testing.TestDatabase;

class JobLocksTest {

  private static final Instant SOON = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private TestDatabase database;
  private JobLocks locks;

  @BeforeEach
  void lockOneJobForEachOfTwoNodes() throws SQLException {
    database = TestDatabase.h2();
    locks = new JobLocks(database.dataSource());
    insert("1", "a");
    insert("2", "b");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_living_node_keeps_its_jobs_without_changing_their_revision() throws SQLException {
    Instant later = SOON.plus(Duration.ofMinutes(2));

    assertThat(locks.renew("a", later)).isEqualTo(1);

    assertThat(job("1")).isEqualTo(new Job("a", later, 1));
    assertThat(job("2")).isEqualTo(new Job("b", SOON, 1));
  }

  @Test
  void a_lock_is_never_made_shorter() throws SQLException {
    assertThat(locks.renew("a", SOON.minusSeconds(60))).isZero();

    assertThat(job("1").until()).isEqualTo(SOON);
  }

  @Test
  void a_node_that_starts_again_takes_its_own_jobs_up_at_once() throws SQLException {
    assertThat(locks.release("a")).isEqualTo(1);

    assertThat(job("1")).isEqualTo(new Job(null, null, 2));
    assertThat(job("2")).isEqualTo(new Job("b", SOON, 1));
  }

  private record Job(String owner, Instant until, int revision) {}

  private void insert(String id, String owner) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into ACT_RU_JOB (ID_, REV_, TYPE_, LOCK_OWNER_, LOCK_EXP_TIME_)"
                    + " values (?, 1, 'message', ?, ?)")) {
      insert.setString(1, id);
      insert.setString(2, owner);
      insert.setTimestamp(3, Timestamp.from(SOON));
      insert.executeUpdate();
    }
  }

  private Job job(String id) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select LOCK_OWNER_, LOCK_EXP_TIME_, REV_ from ACT_RU_JOB where ID_ = ?")) {
      query.setString(1, id);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        Timestamp until = row.getTimestamp(2);
        return new Job(row.getString(1), until == null ? null : until.toInstant(), row.getInt(3));
      }
    }
  }
}
