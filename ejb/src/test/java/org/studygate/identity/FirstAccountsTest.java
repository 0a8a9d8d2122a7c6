package org.studygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.audit.AuditTrails;
import org.studygate.settings.Settings;
import org.studygate.testing.TestDatabase;

class FirstAccountsTest {

  @TempDir private Path data;

  private TestDatabase database;
  private Settings settings;

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
    settings =
        new Settings() {
          @Override
          public Path dataDirectory() {
            return data;
          }
        };
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void the_first_start_makes_an_account_for_each_role() throws IOException {
    startServer();

    Map<String, String> passwords = passwords();
    assertThat(passwords.keySet()).containsExactlyElementsOf(Role.ALL);
    for (String role : Role.ALL) {
      Account account = account(role);
      assertThat(account.view().roles()).containsExactly(role);
      assertThat(PasswordHash.matches(passwords.get(role), account.passwordHash())).isTrue();
    }
  }

  @Test
  void only_the_owner_reads_the_passwords() throws IOException {
    startServer();

    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(data).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void a_later_start_changes_nothing() throws IOException {
    startServer();
    String hash = account(Role.ADMIN).passwordHash();
    String written = Files.readString(file());

    startServer();

    assertThat(account(Role.ADMIN).passwordHash()).isEqualTo(hash);
    assertThat(Files.readString(file())).isEqualTo(written);
  }

  @Test
  void after_a_crash_before_the_commit_the_written_passwords_hold() throws IOException {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    em -> {
                      new FirstAccounts(em, AuditTrails.of(em, "system"), settings)
                          .makeWhenThereAreNone();
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    Map<String, String> written = passwords();

    startServer();

    assertThat(passwords()).isEqualTo(written);
    assertThat(PasswordHash.matches(written.get(Role.ADMIN), account(Role.ADMIN).passwordHash()))
        .isTrue();
  }

  private void startServer() {
    database.inTransaction(
        em -> new FirstAccounts(em, AuditTrails.of(em, "system"), settings).makeWhenThereAreNone());
  }

  private Account account(String name) {
    return database.fromTransaction(em -> em.find(Account.class, name));
  }

  private Path file() {
    return data.resolve("initial-passwords");
  }

  private Map<String, String> passwords() throws IOException {
    List<String> lines = Files.readAllLines(file());
    return lines.stream()
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(w -> w[0], w -> w[1], (a, b) -> b, java.util.LinkedHashMap::new));
  }
}
