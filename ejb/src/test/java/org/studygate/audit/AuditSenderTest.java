package org.studygate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.id.AeTitle;
import org.studygate.id.StudyUid;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;
import org.studygate.testing.TestDatabase;

class AuditSenderTest {

  private static final StudyUid STUDY = new StudyUid("1.2.3");

  private final MovableClock clock = new MovableClock();
  private TestDatabase database;

  @BeforeEach
  void start() throws SQLException {
    database = TestDatabase.h2();
    // what is linked before syslog is set up is not sent
    record(AuditAction.STUDY_VIEWED);
    assertThat(delivery("a").next(10)).isEmpty();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void messages_arrive_in_order_and_fit_the_schema() throws Exception {
    try (SyslogReceiver receiver = SyslogReceiver.on(0, ServerSocketFactory.getDefault());
        AuditSender sender = sender(tcp(receiver.port()), "a")) {
      database.inTransaction(
          em ->
              AuditTrails.of(em, "x")
                  .recordPeer(
                      new AeTitle("CT1"),
                      "192.0.2.9",
                      AuditAction.INSTANCES_RECEIVED,
                      STUDY,
                      Map.of("instances", "20 < & \"")));
      record(AuditAction.REPORT_SIGNED);
      record(AuditAction.LOGGED_IN);
      link();

      sender.sendDue();

      String first = receiver.next();
      assertThat(first)
          .startsWith("<85>1 ")
          .contains(" studygate ", " DICOM+RFC3881 - \uFEFF<?xml")
          .contains("csd-code=\"110104\"", "UserID=\"CT1\"", "ParticipantObjectID=\"1.2.3\"");
      String second = receiver.next();
      assertThat(second).contains("\"REPORT_SIGNED\"", "RoleIDCode csd-code=\"radiologist\"");
      String third = receiver.next();
      assertThat(third).contains("csd-code=\"110114\"");
      for (String message : new String[] {first, second, third}) {
        assertFitsSchema(message);
      }
    }
  }

  @Test
  void every_action_makes_a_message_that_fits_the_schema() throws Exception {
    try (SyslogReceiver receiver = SyslogReceiver.on(0, ServerSocketFactory.getDefault());
        AuditSender sender = sender(tcp(receiver.port()), "a")) {
      for (AuditAction action : AuditAction.values()) {
        record(action);
      }
      link();

      sender.sendDue();

      for (AuditAction action : AuditAction.values()) {
        String message = receiver.next();
        assertThat(message).contains("\"" + action.name() + "\"");
        assertFitsSchema(message);
      }
    }
  }

  @Test
  void nothing_is_lost_while_the_receiver_is_down() throws Exception {
    int port = freePort();
    try (AuditSender sender = sender(tcp(port), "a")) {
      for (int i = 0; i < 5; i++) {
        record(AuditAction.STUDY_VIEWED);
        link();
        sender.sendDue();
        clock.advance(Duration.ofSeconds(90));
      }

      try (SyslogReceiver receiver = SyslogReceiver.on(port, ServerSocketFactory.getDefault())) {
        sender.sendDue();

        for (int i = 0; i < 5; i++) {
          assertThat(receiver.next()).contains(base64(String.valueOf(i + 2)));
        }
        assertThat(receiver.isEmpty()).isTrue();
      }
    }
  }

  @Test
  void the_pause_before_a_new_try_grows() throws Exception {
    int port = freePort();
    try (AuditSender sender = sender(tcp(port), "a")) {
      record(AuditAction.STUDY_VIEWED);
      link();
      sender.sendDue();

      try (SyslogReceiver receiver = SyslogReceiver.on(port, ServerSocketFactory.getDefault())) {
        sender.sendDue();
        assertThat(delivery("a").next(10)).as("too early").hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        sender.sendDue();
        assertThat(receiver.next()).contains("AuditMessage");
      }
    }
  }

  @Test
  void a_receiver_that_went_away_gets_the_message_when_it_is_back() throws Exception {
    SyslogReceiver receiver = SyslogReceiver.on(0, ServerSocketFactory.getDefault());
    int port = receiver.port();
    try (AuditSender sender = sender(tcp(port), "a")) {
      record(AuditAction.STUDY_VIEWED);
      link();
      sender.sendDue();
      receiver.next();
      receiver.close();
      record(AuditAction.REPORT_SIGNED);
      link();
      sender.sendDue();

      try (SyslogReceiver back = SyslogReceiver.on(port, ServerSocketFactory.getDefault())) {
        clock.advance(Duration.ofMinutes(2));
        sender.sendDue();

        assertThat(back.next()).contains("REPORT_SIGNED");
      }
    }
  }

  @Test
  void one_node_sends_at_a_time_and_another_goes_on_after_it() throws Exception {
    assertThat(delivery("a").takeTurn()).isTrue();
    assertThat(delivery("b").takeTurn()).isFalse();
    assertThat(delivery("a").takeTurn()).isTrue();

    try (Connection connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "update AUDIT_TURN set HELD_UNTIL = timestamp with time zone '2020-01-01 00:00:00+00' where NAME = 'syslog'");
    }

    assertThat(delivery("b").takeTurn()).isTrue();
  }

  @Test
  void messages_go_over_tls_to_a_trusted_receiver_only(@TempDir Path folder) throws Exception {
    Path keys = keyStore(folder.resolve("receiver.p12"));
    try (SyslogReceiver receiver = SyslogReceiver.on(0, tls(keys))) {
      record(AuditAction.STUDY_VIEWED);
      link();
      try (AuditSender distrustful =
          sender(
              new SyslogDestination(
                  SyslogDestination.Transport.TLS, "localhost", receiver.port(), null, ""),
              "a")) {
        distrustful.sendDue();
      }
      assertThat(delivery("a").next(10)).hasSize(1);

      try (AuditSender sender =
          sender(
              new SyslogDestination(
                  SyslogDestination.Transport.TLS, "localhost", receiver.port(), keys, "changeit"),
              "a")) {
        sender.sendDue();
        assertThat(receiver.next()).contains("AuditMessage");
      }
      assertThat(delivery("a").next(10)).isEmpty();
    }
  }

  @Test
  void messages_go_over_udp() throws Exception {
    try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        AuditSender sender =
            sender(
                new SyslogDestination(
                    SyslogDestination.Transport.UDP,
                    "127.0.0.1",
                    receiver.getLocalPort(),
                    null,
                    ""),
                "a")) {
      receiver.setSoTimeout(10_000);
      record(AuditAction.STUDY_VIEWED);
      link();

      sender.sendDue();

      DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
      receiver.receive(packet);
      assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
          .startsWith("<85>1 ")
          .contains("AuditMessage");
    }
  }

  @Test
  void an_address_of_another_kind_is_refused_in_one_sentence() {
    Settings settings = new Settings();
    System.setProperty("STUDYGATE_AUDIT_SYSLOG", "http://log");
    try {
      assertThatThrownBy(() -> SyslogDestination.of(settings))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessageContaining("tls://host:port");
    } finally {
      System.clearProperty("STUDYGATE_AUDIT_SYSLOG");
    }
  }

  private void record(AuditAction action) {
    database.inTransaction(
        em -> AuditTrails.of(em, "ada", "radiologist").record(action, STUDY, Map.of()));
    try {
      link();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void link() throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      new AuditChain(connection).link(1000);
      connection.commit();
    }
  }

  private AuditDelivery delivery(String node) {
    return new AuditDelivery(database.dataSource(), node);
  }

  private AuditSender sender(SyslogDestination destination, String node) {
    return new AuditSender(destination, delivery(node), clock);
  }

  private static SyslogDestination tcp(int port) {
    return new SyslogDestination(SyslogDestination.Transport.TCP, "127.0.0.1", port, null, "");
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String base64(String text) {
    return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertFitsSchema(String message) throws Exception {
    String xml = message.substring(message.indexOf("<?xml"));
    var validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(AuditSenderTest.class.getResource("audit-message.xsd"))
            .newValidator();
    assertThatCode(() -> validator.validate(new StreamSource(new StringReader(xml))))
        .as(xml)
        .doesNotThrowAnyException();
  }

  private static Path keyStore(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "receiver",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    return file;
  }

  private static ServerSocketFactory tls(Path keys) throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(
        KeyStore.getInstance(keys.toFile(), "changeit".toCharArray()), "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.now();

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
