package org.studygate.audit;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends what is due, in order, and waits longer and longer while the receiver is down. */
final class AuditSender implements Closeable {

  private static final Logger LOG = System.getLogger(AuditSender.class.getName());
  private static final int BATCH = 200;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final SyslogDestination destination;
  private final AuditDelivery delivery;
  private final Clock clock;

  private SyslogConnection connection;
  private Duration pause = Duration.ZERO;
  private Instant nextTry = Instant.MIN;

  AuditSender(SyslogDestination destination, AuditDelivery delivery, Clock clock) {
    this.destination = destination;
    this.delivery = delivery;
    this.clock = clock;
  }

  /**
   * Sends all that is linked, unless it is another node's turn or too early after a failure. A
   * message counts as sent when the receiver was still there after it; one may come twice, none is
   * left out.
   */
  void sendDue() throws SQLException {
    if (nextTry.isAfter(clock.instant()) || !delivery.takeTurn()) {
      return;
    }
    try {
      List<AuditDelivery.Item> items = delivery.next(BATCH);
      while (!items.isEmpty()) {
        send(items);
        delivery.sentTo(items.get(items.size() - 1).link().number());
        pause = Duration.ZERO;
        items = delivery.takeTurn() ? delivery.next(BATCH) : List.of();
      }
    } catch (IOException e) {
      tryLater(e);
    }
  }

  private void send(List<AuditDelivery.Item> items) throws IOException {
    if (connection == null) {
      connection = SyslogConnection.open(destination);
    } else {
      connection.assertOpen();
    }
    for (AuditDelivery.Item item : items) {
      ChainedEvent event = item.event();
      connection.send(
          SyslogMessage.of(event.occurredAt(), event.node(), AuditMessage.of(event, item.link())));
    }
    connection.assertOpen();
  }

  private void tryLater(IOException e) {
    close();
    pause = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    nextTry = clock.instant().plus(pause);
    LOG.log(
        Level.WARNING,
        "Audit messages wait: {0} cannot be reached ({1}); next try in {2} s",
        destination.host(),
        e.getMessage(),
        pause.toSeconds());
  }

  @Override
  public void close() {
    try (SyslogConnection closing = connection) {
      connection = null;
    } catch (IOException alreadyGone) {
      // nothing is lost: what was not counted is sent again
    }
  }
}
