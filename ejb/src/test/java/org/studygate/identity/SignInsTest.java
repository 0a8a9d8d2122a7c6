package org.studygate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditEntry;
import org.studygate.audit.AuditSearch;
import org.studygate.audit.AuditTrails;
import org.studygate.settings.Settings;
import org.studygate.testing.TestDatabase;

class SignInsTest {

  private static final SignIn BY_FORM = new SignIn("ada", "192.0.2.7", SignIn.Method.FORM);
  private static final SignIn BY_BASIC = new SignIn("ada", "192.0.2.7", SignIn.Method.BASIC);

  private TestDatabase database;
  private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
    database.inTransaction(
        em -> em.persist(new Account("ada", "hash", Set.of(Role.RADIOLOGIST), now)));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void ten_failures_in_a_row_lock_an_account_for_a_quarter_of_an_hour() {
    fail(9);
    assertThat(serverKnowsPassword()).isTrue();

    fail(1);

    assertThat(serverKnowsPassword()).isFalse();
    assertThat(account().lockedUntil()).isEqualTo(now.plus(Duration.ofMinutes(15)));
    assertThat(recorded()).startsWith(AuditAction.ACCOUNT_LOCKED, AuditAction.LOGIN_FAILED);
  }

  @Test
  void a_good_sign_in_forgets_the_failures_before_it() {
    fail(9);
    signIn(BY_FORM);
    fail(9);

    assertThat(account().lockedUntil()).isNull();
  }

  @Test
  void an_account_that_is_locked_is_not_locked_longer_by_trying_on() {
    fail(10);
    Instant until = account().lockedUntil();
    now = now.plus(Duration.ofMinutes(5));

    fail(20);

    assertThat(account().lockedUntil()).isEqualTo(until);
  }

  @Test
  void the_lock_opens_by_itself() {
    now = now.minus(Duration.ofMinutes(16));
    fail(10);

    assertThat(serverKnowsPassword()).isTrue();
  }

  @Test
  void each_sign_in_by_form_is_recorded_and_one_by_basic_in_ten_minutes() {
    signIn(BY_FORM);
    signIn(BY_FORM);
    signIn(BY_BASIC);
    assertThat(recorded()).hasSize(2);

    now = now.plus(Duration.ofMinutes(11));
    signIn(BY_BASIC);
    signIn(BY_BASIC);

    assertThat(recorded()).hasSize(3).containsOnly(AuditAction.LOGGED_IN);
  }

  @Test
  void the_name_typed_for_an_unknown_account_is_not_kept() {
    database.inTransaction(
        em -> signIns(em).failed(new SignIn("MySecret!", "192.0.2.7", SignIn.Method.FORM)));

    assertThat(entries()).extracting(AuditEntry::actor).containsExactly("unknown");
  }

  @Test
  void guessing_names_does_not_fill_the_trail() {
    database.inTransaction(
        em -> {
          SignIns signIns = signIns(em);
          for (int i = 0; i < 500; i++) {
            signIns.failed(new SignIn("guess" + i, "192.0.2.7", SignIn.Method.BASIC));
          }
        });

    assertThat(entries()).hasSize(60);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      database.inTransaction(em -> signIns(em).failed(BY_BASIC));
    }
  }

  private void signIn(SignIn signIn) {
    database.inTransaction(em -> signIns(em).succeeded(signIn));
  }

  private SignIns signIns(EntityManager em) {
    return new SignIns(
        em, AuditTrails.of(em, "system"), new Settings(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private AccountView account() {
    return database.fromTransaction(em -> em.find(Account.class, "ada").view());
  }

  /** What the realm of the server reads. */
  private boolean serverKnowsPassword() {
    List<?> rows =
        database.fromTransaction(
            em ->
                em.createNativeQuery(
                        "select PASSWORD_HASH from ACCOUNT_LOGIN where USERNAME = 'ada'")
                    .getResultList());
    return !rows.isEmpty();
  }

  private List<AuditAction> recorded() {
    return entries().stream().map(AuditEntry::action).toList();
  }

  private List<AuditEntry> entries() {
    AuditSearch all = new AuditSearch(null, null, null, null, null, null, 0, 1000);
    return database.fromTransaction(em -> AuditTrails.of(em, "system").search(all));
  }
}
