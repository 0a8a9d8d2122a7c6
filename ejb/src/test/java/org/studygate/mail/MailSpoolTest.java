package org.studygate.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studygate.settings.Settings;
import org.studygate.testing.TestDatabase;

class MailSpoolTest {

  private final TestDatabase database = TestDatabase.h2();
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_letter_that_was_taken_is_nobody_elses_and_is_gone_when_it_was_sent() {
    put("ann@example.org");

    MailSpool.Letter letter = take().orElseThrow();
    assertThat(take()).isEmpty();
    spool(
        spool -> {
          spool.sent(letter.id());
          return null;
        });
    now = now.plus(Duration.ofDays(1));

    assertThat(take()).isEmpty();
    assertThat(backlog()).isEqualTo(new MailSpool.Backlog(0, 0));
  }

  @Test
  void a_letter_whose_node_was_killed_is_taken_up_again_under_the_same_number() {
    put("ann@example.org");
    MailSpool.Letter letter = take().orElseThrow();
    now = now.plus(Duration.ofMinutes(6));

    assertThat(take()).contains(letter);
  }

  @Test
  void a_letter_that_was_not_taken_waits_ever_longer_and_is_given_up_after_two_days() {
    put("ann@example.org");
    Instant began = now;
    int tries = 0;
    for (Optional<MailSpool.Letter> letter = take(); ; letter = take()) {
      if (letter.isPresent()) {
        tries++;
        Long id = letter.get().id();
        if (!this.<Boolean>spool(spool -> spool.postpone(id))) {
          break;
        }
      }
      now = now.plus(Duration.ofSeconds(30));
    }

    assertThat(tries).isEqualTo(60);
    assertThat(Duration.between(began, now)).isBetween(Duration.ofDays(2), Duration.ofDays(3));
    assertThat(backlog()).isEqualTo(new MailSpool.Backlog(0, 1));
  }

  @Test
  void nothing_is_owed_where_no_mail_server_is_set_or_the_recipient_has_no_address() {
    put("nobody");
    now = now.plusSeconds(1);

    assertThat(take()).isEmpty();
  }

  private void put(String recipient) {
    spool(
        spool -> {
          spool.put(recipient, "subject", "body");
          return null;
        });
  }

  private Optional<MailSpool.Letter> take() {
    return spool(MailSpool::take);
  }

  private MailSpool.Backlog backlog() {
    return spool(MailSpool::backlog);
  }

  private <T> T spool(Function<MailSpool, T> work) {
    return database.fromTransaction(em -> work.apply(new MailSpool(em, settings(), clock())));
  }

  private static MailSettings settings() {
    return new MailSettings(
        new Settings() {
          @Override
          public Optional<String> text(String name) {
            return name.equals("STUDYGATE_MAIL_HOST")
                ? Optional.of("mail.example.org")
                : super.text(name);
          }
        });
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
