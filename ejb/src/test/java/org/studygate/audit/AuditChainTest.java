package org.studygate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.studygate.id.StudyUid;
import org.studygate.testing.TestDatabase;

/** The same on H2 and on a real PostgreSQL. */
class AuditChainTest {

  abstract static class Chain {

    private TestDatabase database;

    abstract TestDatabase open();

    @BeforeEach
    void start() {
      database = open();
    }

    @AfterEach
    void stop() {
      database.close();
    }

    @Test
    void an_untouched_trail_is_intact() throws Exception {
      record(25);
      link(10);
      link(10);

      AuditVerification.Result result = verify();

      assertThat(result.intact()).isTrue();
      assertThat(result.links()).isEqualTo(20);
      assertThat(result.pending()).isEqualTo(5);
    }

    @Test
    void writers_and_linkers_at_once_make_one_chain_without_gaps() throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(8);
      Callable<Void> writer =
          () -> {
            record(40);
            return null;
          };
      Callable<Void> linker =
          () -> {
            for (int i = 0; i < 40; i++) {
              link(7);
            }
            return null;
          };
      List<Callable<Void>> all =
          Stream.concat(
                  IntStream.range(0, 5).mapToObj(i -> writer),
                  IntStream.range(0, 3).mapToObj(i -> linker))
              .toList();
      for (Future<Void> done : threads.invokeAll(all)) {
        done.get();
      }
      threads.shutdown();
      while (link(1000) > 0) {
        assertThat(verify().intact()).isTrue();
      }

      AuditVerification.Result result = verify();

      assertThat(result.broken()).isNull();
      assertThat(result.links()).isEqualTo(200);
      assertThat(result.pending()).isZero();
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_event() throws Exception {
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      em -> {
                        AuditTrails.of(em, "ada")
                            .record(AuditAction.REPORT_SIGNED, new StudyUid("1.2"), Map.of());
                        em.flush();
                        throw new IllegalStateException("no");
                      }))
          .hasMessage("no");

      assertThat(link(10)).isZero();
    }

    @Test
    void a_head_that_was_noted_shows_that_the_end_was_cut_off() throws Exception {
      record(5);
      link(10);

      assertThat(noted(9, "ab").broken())
          .isEqualTo("The chain ends at link 5, but link 9 was noted.");
      assertThat(noted(5, "ab").broken())
          .isEqualTo("Link 5 is not the one that was noted: the chain was made anew.");
      assertThat(noted(5, verify().head()).intact()).isTrue();
    }

    void record(int times) {
      for (int i = 0; i < times; i++) {
        int n = i;
        database.inTransaction(
            em ->
                AuditTrails.of(em, "ada", "radiologist")
                    .record(
                        AuditAction.STUDY_VIEWED,
                        new StudyUid("1.2." + n),
                        Map.of("n", String.valueOf(n), "text", "홍")));
      }
    }

    int link(int limit) throws SQLException {
      try (Connection connection = database.dataSource().getConnection()) {
        connection.setAutoCommit(false);
        int links = new AuditChain(connection).link(limit);
        connection.commit();
        return links;
      }
    }

    AuditVerification.Result verify() throws SQLException {
      return noted(0, "");
    }

    AuditVerification.Result noted(long number, String hash) throws SQLException {
      try (Connection connection = database.dataSource().getConnection()) {
        return AuditVerification.since(connection, number, hash);
      }
    }

    void tamper(String sql) throws SQLException {
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  @Nested
  class OnH2 extends Chain {

    @Override
    TestDatabase open() {
      return TestDatabase.h2();
    }

    @Test
    void a_changed_event_is_named() throws Exception {
      record(5);
      link(10);

      tamper(
          "update AUDIT_EVENT set ACTOR = 'eve' where ID = (select EVENT_ID from AUDIT_LINK where LINK_NO = 3)");

      assertThat(verify().broken()).startsWith("Link 3 (event").endsWith("when it was linked.");
      assertThat(verify().links()).isEqualTo(2);
    }

    @Test
    void a_removed_event_is_named() throws Exception {
      record(5);
      link(10);

      tamper(
          "delete from AUDIT_EVENT where ID = (select EVENT_ID from AUDIT_LINK where LINK_NO = 4)");

      assertThat(verify().broken()).startsWith("Link 4: event").endsWith("is missing.");
    }

    @Test
    void a_removed_link_is_named() throws Exception {
      record(5);
      link(10);

      tamper("delete from AUDIT_LINK where LINK_NO = 2");

      assertThat(verify().broken()).isEqualTo("Link 2 is missing.");
    }

    @Test
    void an_event_that_bypassed_the_chain_is_named() throws Exception {
      record(1);
      link(10);
      record(1);

      tamper("delete from AUDIT_PENDING");

      assertThat(verify().broken()).endsWith("was put in past the chain.");
    }

    @Test
    void an_event_put_between_with_a_new_hash_breaks_the_link_after_it() throws Exception {
      record(5);
      link(10);

      tamper(
          "update AUDIT_LINK set HASH = '"
              + "a".repeat(64)
              + "', PREV_HASH = PREV_HASH where LINK_NO = 5");

      assertThat(verify().broken()).startsWith("Link 5 ");
    }
  }

  @Nested
  class OnPostgres extends Chain {

    @Override
    TestDatabase open() {
      return TestDatabase.postgres();
    }

    @Test
    void the_database_itself_refuses_to_change_what_was_recorded() {
      record(1);

      assertThatThrownBy(() -> tamper("update AUDIT_EVENT set ACTOR = 'eve'"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> tamper("delete from AUDIT_EVENT"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> tamper("truncate AUDIT_LINK")).hasMessageContaining("append-only");
    }
  }
}
