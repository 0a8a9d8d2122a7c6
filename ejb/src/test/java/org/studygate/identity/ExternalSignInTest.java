package org.studygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditTrails;
import org.studygate.identity.NotAdmittedException.Reason;
import org.studygate.testing.TestDatabase;

class ExternalSignInTest {

  private static final String ISSUER = "https://idp.hospital.example";

  private TestDatabase database;

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void a_person_with_a_role_gets_an_account_and_a_ticket_for_one_sign_in() {
    NewPassword ticket = admit(person("17", "kim", Set.of(Role.RADIOLOGIST)));

    assertThat(hashThatTheServerSees("kim"))
        .singleElement()
        .matches(hash -> PasswordHash.matches(ticket.reveal(), hash));
    assertThat(account("kim").view().roles()).containsExactly(Role.RADIOLOGIST);

    signIn("kim");

    assertThat(hashThatTheServerSees("kim")).isEmpty();
  }

  @Test
  void the_roles_are_those_the_provider_gives_this_time() {
    admit(person("17", "kim", Set.of(Role.RADIOLOGIST, Role.ADMIN)));
    admit(person("17", "kim", Set.of(Role.RADIOLOGIST)));

    assertThat(account("kim").view().roles()).containsExactly(Role.RADIOLOGIST);
  }

  @Test
  void nobody_takes_over_an_account_of_this_server() {
    database.inTransaction(
        em -> em.persist(new Account("admin", "hash", Set.of(Role.ADMIN), Instant.now())));

    assertThat(refusal(person("17", "admin", Set.of(Role.ADMIN)))).isEqualTo(Reason.NAME_TAKEN);
    assertThat(account("admin").passwordHash()).isEqualTo("hash");
  }

  @Test
  void a_name_that_now_belongs_to_another_person_opens_nothing() {
    admit(person("17", "kim", Set.of(Role.RADIOLOGIST)));

    assertThat(refusal(person("18", "kim", Set.of(Role.RADIOLOGIST)))).isEqualTo(Reason.NAME_TAKEN);
  }

  @Test
  void whom_an_administrator_disabled_stays_out() {
    admit(person("17", "kim", Set.of(Role.RADIOLOGIST)));
    database.inTransaction(em -> em.find(Account.class, "kim").disable());

    assertThat(refusal(person("17", "kim", Set.of(Role.RADIOLOGIST)))).isEqualTo(Reason.DISABLED);
  }

  @Test
  void without_a_role_or_a_possible_name_nobody_comes_in() {
    assertThat(refusal(person("17", "kim", Set.of()))).isEqualTo(Reason.NO_ROLE);
    assertThat(refusal(person("17", "<b>", Set.of(Role.ADMIN)))).isEqualTo(Reason.USER_NAME);
  }

  private static ExternalPerson person(String subject, String name, Set<String> roles) {
    return new ExternalPerson(ISSUER, subject, name, null, null, roles);
  }

  private NewPassword admit(ExternalPerson person) {
    return database.fromTransaction(
        em -> new ExternalSignIn(em, AuditTrails.of(em, "anonymous")).admit(person));
  }

  private Reason refusal(ExternalPerson person) {
    return catchThrowableOfType(NotAdmittedException.class, () -> admit(person)).reason();
  }

  private void signIn(String name) {
    database.inTransaction(em -> em.find(Account.class, name).signedIn(Instant.now()));
  }

  private Account account(String name) {
    return database.fromTransaction(em -> em.find(Account.class, name));
  }

  @SuppressWarnings("unchecked")
  private List<String> hashThatTheServerSees(String name) {
    return database.fromTransaction(
        em ->
            em.createNativeQuery("select PASSWORD_HASH from ACCOUNT_LOGIN where USERNAME = ?1")
                .setParameter(1, name)
                .getResultList());
  }
}
