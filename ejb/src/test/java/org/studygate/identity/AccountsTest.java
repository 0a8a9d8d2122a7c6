package org.studygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studygate.audit.AuditTrails;
import org.studygate.identity.WeakPasswordException.Reason;
import org.studygate.settings.Settings;
import org.studygate.testing.TestDatabase;

class AccountsTest {

  private TestDatabase database;

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
    database.inTransaction(
        em -> em.persist(new Account("admin", "hash", Set.of(Role.ADMIN), Instant.now())));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void a_new_account_must_change_the_password_that_it_was_given() {
    NewPassword password = createAda();

    AccountView ada = ada();
    assertThat(ada.mustChange()).isTrue();
    assertThat(ada.roles()).containsExactly(Role.PHYSICIAN);
    assertThat(password).hasToString("***");

    database.inTransaction(em -> own(em).changePassword(password.reveal(), "violet stapler moon"));

    assertThat(ada().mustChange()).isFalse();
  }

  @Test
  void the_present_password_is_needed_to_change_it_and_failures_count() {
    createAda();

    database.inTransaction(
        em ->
            assertThatThrownBy(() -> own(em).changePassword("wrong", "violet stapler moon"))
                .isInstanceOf(WrongPasswordException.class));

    assertThat(ada().failedCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "short, TOO_SHORT",
    "hello-ada-lovelace, HOLDS_USER_NAME",
    "radiology123456, COMMON",
    "P@ssw0rdP@ssw0rd, COMMON",
    "aaaaaaaaaaaaaaaa, COMMON",
    "123456789012, COMMON"
  })
  void a_password_that_is_guessed_first_is_refused(String password, Reason reason) {
    assertThatThrownBy(() -> PasswordPolicy.check("ada", password))
        .isInstanceOfSatisfying(
            WeakPasswordException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void a_long_password_of_any_letters_is_taken() {
    PasswordPolicy.check("ada", "우리집 강아지 이름은 셋");
    PasswordPolicy.check("ada", "violet stapler moon");

    assertThat(PasswordHash.matches("violet stapler moon", PasswordHash.of("violet stapler moon")))
        .isTrue();
  }

  @Test
  void the_last_administrator_stays() {
    assertThatThrownBy(() -> database.inTransaction(em -> accounts(em).disable("admin")))
        .isInstanceOf(InvalidAccountException.class);
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    em -> accounts(em).setRoles("admin", Set.of(Role.PHYSICIAN))))
        .isInstanceOf(InvalidAccountException.class);
  }

  @Test
  void an_administrator_can_go_when_there_is_another() {
    database.inTransaction(
        em -> accounts(em).create("grace", null, null, null, Set.of(Role.ADMIN)));

    database.inTransaction(em -> accounts(em).disable("admin"));

    AccountView admin = database.fromTransaction(em -> accounts(em).all().get(0));
    assertThat(admin.disabled()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Ada", "a", "a b", "../etc", "ada'--"})
  void a_user_name_has_no_awkward_characters(String name) {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    em -> accounts(em).create(name, null, null, null, Set.of(Role.ADMIN))))
        .isInstanceOf(InvalidAccountException.class);
  }

  private NewPassword createAda() {
    return database.fromTransaction(
        em -> accounts(em).create("ada", "Ada L.", null, "en", Set.of(Role.PHYSICIAN)));
  }

  private AccountView ada() {
    return database.fromTransaction(em -> em.find(Account.class, "ada").view());
  }

  private static Accounts accounts(EntityManager em) {
    return new Accounts(em, AuditTrails.of(em, "admin", Role.ADMIN));
  }

  private static OwnAccount own(EntityManager em) {
    return new OwnAccount(
        em,
        AuditTrails.of(em, "ada"),
        AuditTrails.caller("ada", Set.of(Role.PHYSICIAN)),
        new SignIns(em, AuditTrails.of(em, "ada"), new Settings(), Clock.systemUTC()));
  }
}
