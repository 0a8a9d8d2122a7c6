package org.studygate.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditTrails;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.settings.Settings;
import org.studygate.study.Patient;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.SopInstance.StoredFile;
import org.studygate.study.Study;
import org.studygate.testing.TestDatabase;

class PartnerQueueTest {

  private static final Partner NORTH =
      new Partner(
          "north", URI.create("dicom://NORTH@192.0.2.1:104"), Set.of("XC"), Set.of("XC"), "north");

  private final TestDatabase database = TestDatabase.h2();
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private int count;

  @BeforeEach
  void setUpTheLine() {
    onQueue(queue -> queue.sweep(NORTH));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void only_what_is_new_of_a_kind_that_the_partner_has_a_right_to_is_queued() {
    arrives("XC", "device", Duration.ofDays(-1));
    arrives("CT", "device", Duration.ZERO);
    arrives("XC", "device", Duration.ofSeconds(1));
    passes(Duration.ofSeconds(5));

    assertThat(taken()).hasSize(1);
  }

  @Test
  void what_came_from_the_partner_is_not_sent_back() {
    arrives("XC", "north", Duration.ofSeconds(1));
    arrives("XC", "NORTH", Duration.ofSeconds(1));
    passes(Duration.ofSeconds(5));

    assertThat(taken()).isEmpty();
  }

  @Test
  void a_confirmed_object_is_never_sent_again_and_one_indexed_late_is_not_passed_over() {
    arrives("XC", "device", Duration.ofSeconds(1));
    passes(Duration.ofSeconds(5));
    taken().forEach(parcel -> onQueue(queue -> queue.sent("north", parcel.id())));
    onQueue(queue -> queue.reached("north"));
    arrives("XC", "device", Duration.ofSeconds(-4));
    passes(Duration.ofSeconds(5));

    assertThat(taken()).hasSize(1);
    assertThat(view()).extracting(PartnerView::sent, PartnerView::waiting).containsExactly(1L, 1L);
  }

  @Test
  void a_partner_that_is_down_is_left_alone_ever_longer_and_loses_nothing() {
    arrives("XC", "device", Duration.ofSeconds(1));
    passes(Duration.ofSeconds(5));
    for (int wait : new int[] {2, 4, 8}) {
      assertThat(taken()).hasSize(1);
      onQueue(queue -> queue.notReached("north"));
      passes(Duration.ofSeconds(wait - 1));
      assertThat(taken()).isEmpty();
      passes(Duration.ofSeconds(1));
    }
    assertThat(view().failures()).isEqualTo(3);
    assertThat(view().waiting()).isEqualTo(1);
    assertThat(taken()).hasSize(1);
  }

  @Test
  void two_nodes_do_not_send_to_a_partner_at_once() {
    arrives("XC", "device", Duration.ofSeconds(1));
    passes(Duration.ofSeconds(5));

    assertThat(taken()).hasSize(1);
    assertThat(taken()).isEmpty();
  }

  @Test
  void what_is_refused_five_times_waits_for_a_person() {
    arrives("XC", "device", Duration.ofSeconds(1));
    passes(Duration.ofSeconds(5));
    for (int i = 0; i < 5; i++) {
      taken().forEach(parcel -> onQueue(queue -> queue.refused(parcel.id())));
      onQueue(queue -> queue.reached("north"));
    }
    assertThat(taken()).isEmpty();
    assertThat(view().refused()).isEqualTo(1);

    onQueue(queue -> queue.tryAgain("north"));
    assertThat(taken()).hasSize(1);
  }

  @Test
  void a_partner_fetches_page_by_page_what_it_has_a_right_to_and_nothing_twice() {
    String first = arrives("XC", "device", Duration.ZERO);
    arrives("CT", "device", Duration.ZERO);
    String second = arrives("XC", "device", Duration.ZERO);
    passes(Duration.ofMinutes(1));

    PartnerChanges.Page page = changes("north", c -> c.since(null, 1));
    assertThat(page.changes()).extracting(Change::sopUid).containsExactly(first);
    assertThat(page.more()).isTrue();
    PartnerChanges.Page next = changes("north", c -> c.since(page.next(), 10));
    assertThat(next.changes()).extracting(Change::sopUid).containsExactly(second);
    assertThat(changes("north", c -> c.since(next.next(), 10)).changes()).isEmpty();
  }

  @Test
  void nobody_fetches_without_the_right() {
    String ct = arrives("CT", "device", Duration.ZERO);
    passes(Duration.ofMinutes(1));

    assertThatThrownBy(() -> changes("north", c -> c.file(ct)))
        .isInstanceOf(UnknownResourceException.class);
    assertThatThrownBy(() -> changes("device", c -> c.since(null, 1)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> changes("north", c -> c.since("yesterday", 1)))
        .isInstanceOf(InvalidRequestException.class);
  }

  private String arrives(String modality, String sender, Duration after) {
    String uid = "2.25.77." + ++count;
    database.inTransaction(em -> store(em, uid, modality, sender, now.plus(after)));
    return uid;
  }

  private static void store(
      EntityManager em, String uid, String modality, String sender, Instant at) {
    Patient patient = new Patient("key" + uid);
    patient.describe(
        PatientText.of("P"),
        PatientText.EMPTY,
        PatientText.of("A^B"),
        "A^B",
        PatientText.EMPTY,
        "");
    em.persist(patient);
    Study study = new Study(new StudyUid(uid + ".1"), patient, at);
    em.persist(study);
    Series series = new Series(study, new SeriesUid(uid + ".2"));
    series.describe(modality, 1, PatientText.EMPTY, "SKIN", "", "", "", "", "");
    em.persist(series);
    em.persist(
        new SopInstance(
            series,
            new SopInstanceUid(uid),
            "1.2.840.10008.5.1.4.1.1.77.1.4",
            "1.2.840.10008.1.2.1",
            new StoredFile("f" + uid, 1, "d"),
            at,
            sender));
  }

  private void passes(Duration time) {
    now = now.plus(time);
    onQueue(queue -> queue.sweep(NORTH));
  }

  private List<PartnerQueue.Parcel> taken() {
    return database.fromTransaction(em -> queue(em).take(NORTH));
  }

  private PartnerView view() {
    return database.fromTransaction(em -> queue(em).view(NORTH));
  }

  private void onQueue(Consumer<PartnerQueue> work) {
    database.inTransaction(em -> work.accept(queue(em)));
  }

  private PartnerQueue queue(EntityManager em) {
    return new PartnerQueue(em, AuditTrails.of(em, "system"), Clock.fixed(now, ZoneOffset.UTC));
  }

  private <T> T changes(String user, Function<PartnerChanges, T> work) {
    Map<String, String> values = new HashMap<>();
    values.put("STUDYGATE_PARTNERS", "north");
    values.put("STUDYGATE_PARTNER_NORTH_PULL", "XC, SR");
    values.put("STUDYGATE_PARTNER_NORTH_ACCOUNT", "north");
    Settings settings =
        new Settings() {
          @Override
          public Optional<String> text(String name) {
            return Optional.ofNullable(values.get(name));
          }
        };
    return database.fromTransaction(
        em ->
            work.apply(
                new PartnerChanges(
                    em,
                    new PartnerSettings(settings),
                    null,
                    AuditTrails.of(em, user, "device"),
                    AuditTrails.caller(user, Set.of("device")),
                    Clock.fixed(now, ZoneOffset.UTC))));
  }
}
