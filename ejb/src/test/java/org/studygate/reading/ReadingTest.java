package org.studygate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.studygate.reading.ReadingRoom.STUDY;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.id.PatientText;

class ReadingTest {

  private static final CodedConcept MR = ReportCodes.modality("MR").orElseThrow();
  private static final CodedConcept HEAD = ReportCodes.bodyPartNamed("HEAD").orElseThrow();

  private ReadingRoom room;

  @BeforeEach
  void open() {
    room = new ReadingRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void only_who_has_claimed_the_study_may_write() {
    assertThatThrownBy(() -> room.as("ada", reading -> reading.openDraft(STUDY)))
        .isInstanceOf(NotTheReaderException.class);

    claim("ada");

    assertThat(room.as("ada", reading -> reading.openDraft(STUDY)).text())
        .isEqualTo(ReportText.EMPTY);
    assertThatThrownBy(() -> room.as("bob", reading -> reading.openDraft(STUDY)))
        .isInstanceOf(NotTheReaderException.class);
  }

  @Test
  void keeps_a_draft_for_the_next_reader() {
    claim("ada");
    save("ada", text("a mass", ""), opened("ada").version());
    room.as("ada", ReadingTest::giveBack);
    claim("bob");

    assertThat(opened("bob").text()).isEqualTo(text("a mass", ""));
  }

  @Test
  void a_second_tab_never_overwrites_what_the_first_has_saved() {
    claim("ada");
    int version = opened("ada").version();
    save("ada", text("from the first tab", ""), version);

    StaleDraftException stale =
        catchThrowableOfType(
            StaleDraftException.class, () -> save("ada", text("from the second tab", ""), version));

    assertThat(stale.newer().text()).isEqualTo(text("from the first tab", ""));
    assertThat(opened("ada").text()).isEqualTo(text("from the first tab", ""));
  }

  @Test
  void a_signature_completes_the_reading() {
    ReportView signed = signed();

    assertThat(signed.state()).isEqualTo(ReportState.SIGNED);
    assertThat(signed.signature().user()).isEqualTo("ada");
    assertThat(room.task.completedBy).containsExactly("ada");
  }

  @Test
  void a_report_without_impression_cannot_be_signed() {
    claim("ada");
    int version = opened("ada").version();

    assertThatThrownBy(() -> sign("ada", text("findings alone", " \n"), version))
        .isInstanceOf(IncompleteReportException.class);

    assertThat(room.task.completedBy).isEmpty();
    assertThat(opened("ada").signed()).isFalse();
  }

  @Test
  void a_signed_report_does_not_change_any_more() {
    ReportView signed = signed();
    room.task.open = true;

    assertThatThrownBy(() -> save("ada", text("other", "other"), signed.version()))
        .isInstanceOf(ReportSignedException.class);

    assertThat(found("bob").text()).isEqualTo(text("no mass", "normal"));
  }

  @Test
  void an_addendum_is_signed_and_stands_beside_the_report() {
    signed();

    ReportView amended =
        room.as("bob", reading -> reading.addAddendum(STUDY, PatientText.of("compared to 2025")));

    assertThat(amended.text()).isEqualTo(text("no mass", "normal"));
    assertThat(amended.addenda()).hasSize(1);
    assertThat(amended.addenda().get(0).signature().user()).isEqualTo("bob");
    assertThat(amended.addenda().get(0).text().reveal()).isEqualTo("compared to 2025");
  }

  @Test
  void a_physician_adds_to_reports_that_are_the_own_alone() {
    signed();

    assertThatThrownBy(() -> amend("eve", "physician")).isInstanceOf(NotTheReaderException.class);
    assertThatThrownBy(() -> amend("ada", "technologist"))
        .isInstanceOf(NotTheReaderException.class);

    assertThat(amend("ada", "physician").addenda()).hasSize(1);
  }

  private ReportView amend(String user, String role) {
    PatientText text = PatientText.of("compared to 2025");
    return room.as(user, role, reading -> reading.addAddendum(STUDY, text));
  }

  @Test
  void a_draft_is_seen_by_its_author_alone() {
    claim("ada");
    save("ada", text("not yet sure", ""), opened("ada").version());

    assertThat(seen("ada")).isTrue();
    assertThat(seen("bob")).isFalse();
  }

  @Test
  void every_signature_owes_the_study_one_document_until_it_is_filed() {
    signed();
    List<byte[]> filed = new ArrayList<>();

    room.fileDue(
        (sop, file) -> {
          throw new IOException("disk full");
        });
    assertThat(found("ada").filed()).isFalse();

    room.database.inTransaction(
        em -> em.createQuery("update ReportDocument d set d.dueAt = d.createdAt").executeUpdate());
    room.fileDue((sop, file) -> filed.add(file));
    room.fileDue((sop, file) -> filed.add(file));

    assertThat(filed).hasSize(1);
    assertThat(found("ada").filed()).isTrue();
  }

  private ReportView signed() {
    claim("ada");
    return sign("ada", text("no mass", "normal"), opened("ada").version());
  }

  private void claim(String user) {
    room.as(
        user,
        reading -> {
          reading.claim(STUDY);
          return null;
        });
  }

  private static Void giveBack(Reading reading) {
    reading.giveBack(STUDY);
    return null;
  }

  private ReportView opened(String user) {
    return room.as(user, reading -> reading.openDraft(STUDY));
  }

  private boolean seen(String user) {
    return room.as(user, reading -> reading.find(STUDY).isPresent());
  }

  private ReportView found(String user) {
    return room.as(user, reading -> reading.find(STUDY)).orElseThrow();
  }

  private ReportView save(String user, ReportText text, int version) {
    return room.as(user, reading -> reading.saveDraft(STUDY, text, version));
  }

  private ReportView sign(String user, ReportText text, int version) {
    return room.as(user, reading -> reading.sign(STUDY, text, version));
  }

  private static ReportText text(String findings, String impression) {
    return new ReportText(PatientText.of(findings), PatientText.of(impression), MR, HEAD);
  }
}
