package org.studygate.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.studygate.release.ReleaseDesk.STUDY;
import static org.studygate.release.ReleaseDesk.order;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.id.StudyUid;
import org.studygate.workflow.GivenUp;
import org.studygate.workflow.StepFailedException;

class ReleaseTest {

  @TempDir Path data;
  private ReleaseDesk desk;

  @BeforeEach
  void open() {
    desk = new ReleaseDesk(data);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_request_starts_the_process_and_names_its_study() {
    String key = desk.requested();

    assertThat(desk.process.told).containsExactly("begin");
    assertThat(desk.view(key).state()).isEqualTo(ReleaseState.REQUESTED);
    assertThat(desk.view(key).counts().studies()).isEqualTo(1);
  }

  @Test
  void what_is_not_here_or_contradicts_itself_is_not_requested() {
    assertThatThrownBy(() -> request(order("1.2.3")))
        .isInstanceOf(InvalidReleaseException.class)
        .hasMessageContaining("study 1");
    assertThatThrownBy(() -> request(order())).isInstanceOf(InvalidReleaseException.class);
    assertThatThrownBy(() -> request(with("retain-full-dates", "retain-modified-dates")))
        .isInstanceOf(InvalidReleaseException.class);
    assertThatThrownBy(() -> request(with("no-such-option")))
        .isInstanceOf(InvalidReleaseException.class);
    assertThat(desk.process.told).isEmpty();
  }

  @Test
  void a_study_is_found_without_its_patient_and_requested_by_its_reference() {
    ReleaseSearch.Found found =
        desk.as(
            "rita",
            "researcher",
            all ->
                all.search()
                    .search(new StudyWish("CT", null, null, "head", "M", 90, null, null, 10)));

    StudyChoice choice = found.studies().get(0);
    assertThat(choice.age()).isEqualTo(90);
    assertThat(choice.toString())
        .doesNotContain("Hong", "홍", "PAT", "ACC", STUDY, "1930", "20260102", "thin");
    assertThat(request(order(choice.reference())).counts().studies()).isEqualTo(1);
  }

  @Test
  void one_bad_instance_is_held_back_by_itself_and_reported() throws IOException {
    desk.preparation.unreadable.add(STUDY + ".1.2");
    Files.delete(data.resolve("archive/2026/object3.dcm"));

    ReleaseView view = desk.view(desk.prepared());

    assertThat(view.counts().ready()).isEqualTo(1);
    assertThat(view.held())
        .extracting(ReleaseView.Held::reason)
        .containsExactlyInAnyOrder("It is damaged.", "Its file cannot be read from the archive.");
  }

  @Test
  void a_step_that_is_done_is_not_done_again() {
    String key = desk.prepared();

    desk.step(steps -> ReleaseDesk.run(() -> steps.deidentify(key, 0)));
    desk.step(steps -> ReleaseDesk.run(() -> steps.selfCheck(key, 0)));

    assertThat(desk.preparation.deidentified).isEqualTo(1);
    assertThat(desk.preparation.checked).isEqualTo(1);
    assertThat(desk.view(key).counts().instances()).isEqualTo(3);
  }

  @Test
  void an_approved_release_is_packed_with_a_manifest_that_is_right() throws Exception {
    String key = desk.available();

    Map<String, String> sums = new HashMap<>();
    try (ZipFile zip = new ZipFile(desk.folder(key).resolve("package.zip").toFile())) {
      for (String line : text(zip, "SHA256SUMS").lines().toList()) {
        sums.put(line.substring(66), line.substring(0, 64));
      }
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        assertThat(sha256(zip.getInputStream(zip.getEntry(sum.getKey()))))
            .isEqualTo(sum.getValue());
      }
      assertThat(text(zip, "manifest.json")).contains("Shapes of noses").doesNotContain(STUDY);
    }
    assertThat(sums)
        .containsKeys("dicom/study-0001/series-001/00003.dcm", "attributes.csv", "README.txt")
        .hasSize(5);
    assertThat(Files.getPosixFilePermissions(desk.folder(key)))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void nothing_is_packed_without_an_approval() {
    String key = desk.prepared();
    desk.enter(key, "PACKING");

    assertThatThrownBy(() -> pack(key))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("No steward");
    assertThat(desk.folder(key).resolve("package.zip")).doesNotExist();
  }

  @Test
  void what_was_changed_after_the_approval_does_not_leave() throws IOException {
    String key = desk.prepared();
    desk.decide(key, "sue", "approve", null);
    Files.writeString(desk.folder(key).resolve("study-0001/object1.dcm"), "other");

    assertThatThrownBy(() -> pack(key))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("not the one that was approved");
    assertThat(desk.folder(key).resolve("package.zip")).doesNotExist();
  }

  @Test
  void only_another_steward_decides() {
    String key = desk.prepared();

    assertThatThrownBy(() -> desk.decide(key, "rita", "approve", null))
        .isInstanceOf(InvalidDecisionException.class)
        .hasMessageContaining("your own");
    assertThatThrownBy(
            () -> desk.as("root", "admin", all -> all.decision().take(key, "approve", "", 1, null)))
        .isInstanceOf(InvalidDecisionException.class);
    assertThatThrownBy(() -> desk.review(key, "rita")).isInstanceOf(UnknownReleaseException.class);
  }

  @Test
  void a_decision_is_about_what_was_seen() {
    String key = desk.prepared();

    assertThatThrownBy(
            () ->
                desk.as("sue", "steward", all -> all.decision().take(key, "approve", "", 7, null)))
        .isInstanceOf(InvalidDecisionException.class)
        .hasMessageContaining("open the task again");
    assertThatThrownBy(() -> desk.decide(key, "sue", "perhaps", null))
        .isInstanceOf(InvalidDecisionException.class);
    assertThatThrownBy(() -> desk.decide(key, "sue", "refuse", " "))
        .isInstanceOf(InvalidDecisionException.class)
        .hasMessageContaining("reason");
  }

  @Test
  void a_question_is_answered_by_the_requester_alone() {
    String key = desk.prepared();
    desk.decide(key, "sue", "question", "Which ethics vote?");
    desk.enter(key, "QUESTION");

    assertThatThrownBy(() -> desk.as("ron", "researcher", all -> all.releases().answer(key, "17")))
        .isInstanceOf(UnknownReleaseException.class);
    desk.as("rita", "researcher", all -> all.releases().answer(key, "Vote 17."));

    assertThat(desk.process.told).endsWith("answered");
    assertThat(desk.view(key).talk())
        .extracting(ReleaseView.Talk::words)
        .containsExactly("Which ethics vote?", "Vote 17.");
  }

  @Test
  void a_study_that_is_marked_leaves_only_when_the_steward_says_so_for_it() {
    desk.preparation.findings.add(
        new Finding(Finding.Severity.MARK, "uncertain", "Look at it.", null, null));
    String key = desk.prepared();

    assertThatThrownBy(() -> desk.decide(key, "sue", "approve", null))
        .isInstanceOf(InvalidDecisionException.class)
        .hasMessageContaining("nothing would leave");
    desk.decide(key, "sue", "approve", null, "1");

    assertThat(pack(key)).isNull();
    assertThat(desk.view(key).pack()).isNotNull();
  }

  @Test
  void nobody_gets_the_parts_of_a_face_one_after_the_other() {
    String nose = desk.available();

    String eyes = desk.prepared("ron", "lab-A!", "eyes");
    assertThat(desk.review(eyes, "sue").findings().get(0).finding())
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Finding.Severity.BLOCK))
        .satisfies(f -> assertThat(f.description()).contains(nose, "nose", "Lab A"));
    assertThatThrownBy(() -> desk.decide(eyes, "sue", "approve", null, "1"))
        .isInstanceOf(InvalidDecisionException.class)
        .hasMessageContaining(nose);
    assertThatThrownBy(() -> desk.decide(eyes, "sue", "approve", null))
        .isInstanceOf(InvalidDecisionException.class)
        .hasMessageContaining("nothing would leave");
    String again = desk.prepared("rita", "Lab B", "mouth");
    assertThatThrownBy(() -> desk.decide(again, "sue", "approve", null, "1"))
        .isInstanceOf(InvalidDecisionException.class)
        .hasMessageContaining("same recipient");
  }

  @Test
  void other_parts_for_another_recipient_leave_only_when_the_steward_says_so() {
    String nose = desk.available();
    String eyes = desk.prepared("ron", "Lab B", "eyes");

    assertThat(desk.review(eyes, "sue").studies().get(0).marked()).isTrue();
    assertThat(desk.review(eyes, "sue").findings().get(0).finding().description()).contains(nose);
    assertThatThrownBy(() -> desk.decide(eyes, "sue", "approve", null))
        .isInstanceOf(InvalidDecisionException.class);
    assertThat(desk.decide(eyes, "sue", "approve", null, "1")).isEqualTo("APPROVE");
  }

  @Test
  void what_was_approved_and_never_left_hinders_nothing() {
    String nose = desk.available();
    desk.as("rita", "researcher", all -> all.releases().withdraw(nose, "not needed"));

    String eyes = desk.prepared("rita", "Lab A", "eyes");

    assertThat(desk.review(eyes, "sue").findings()).isEmpty();
    assertThat(desk.decide(eyes, "sue", "approve", null)).isEqualTo("APPROVE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAT-4711", "홍^길동", "Hong^Gildong", "ACC-99"})
  void what_is_known_of_the_patient_is_found_in_the_result_in_any_character_set(String left) {
    for (String charset : List.of("UTF-8", "EUC-KR", "UTF-16LE")) {
      if (Charset.forName(charset).newEncoder().canEncode(left)) {
        desk.preparation.content = left.getBytes(Charset.forName(charset));

        ReleaseView view = desk.view(desk.prepared());

        assertThat(view.counts().ready()).as(charset).isZero();
        assertThat(view.counts().findings().get(2)).isEqualTo(3);
      }
    }
  }

  @Test
  void original_uids_and_dates_of_birth_are_found_too_but_not_inside_of_longer_numbers() {
    for (String left : List.of(" " + STUDY + ".1.2 ", " 19300102 ")) {
      desk.preparation.content = left.getBytes(StandardCharsets.US_ASCII);
      assertThat(desk.view(desk.prepared()).counts().ready()).isZero();
    }
    desk.preparation.content = "2.25.519300102333".getBytes(StandardCharsets.US_ASCII);
    assertThat(desk.view(desk.prepared()).counts().ready()).isEqualTo(3);
  }

  @Test
  void a_link_is_good_for_the_requester_and_for_some_hours() {
    String key = desk.available();
    ReleasePackages.Link link = desk.as("rita", "researcher", all -> all.packages().link(key));

    ReleasePackages.Open open =
        desk.as(
            "rita",
            "researcher",
            all -> all.packages().open(key, link.until(), link.signature(), 0));

    assertThat(open.file()).exists();
    assertThat(desk.view(key).pack().downloads()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                desk.as(
                    "ron",
                    "researcher",
                    all -> all.packages().open(key, link.until(), link.signature(), 0)))
        .isInstanceOf(UnknownReleaseException.class);
    assertThatThrownBy(
            () ->
                desk.as(
                    "rita",
                    "researcher",
                    all -> all.packages().open(key, link.until() + 1, link.signature(), 0)))
        .isInstanceOf(LinkExpiredException.class);
  }

  @Test
  void a_withdrawn_release_is_gone_at_once_and_its_files_soon() {
    String key = desk.available();
    ReleasePackages.Link link = desk.as("rita", "researcher", all -> all.packages().link(key));

    desk.as("rita", "researcher", all -> all.releases().withdraw(key, "wrong studies"));

    assertThat(desk.process.told).endsWith("withdrawn");
    assertThatThrownBy(
            () ->
                desk.as(
                    "rita",
                    "researcher",
                    all -> all.packages().open(key, link.until(), link.signature(), 0)))
        .isInstanceOf(WrongReleaseStateException.class);
    desk.step(steps -> ReleaseDesk.run(() -> steps.clear(key)));
    assertThat(desk.folder(key)).doesNotExist();
    assertThatThrownBy(() -> desk.enter(key, "AVAILABLE"))
        .isInstanceOf(WrongReleaseStateException.class);
  }

  @Test
  void an_expired_release_cannot_be_downloaded() {
    String key = desk.available();

    desk.step(steps -> ReleaseDesk.run(() -> steps.expire(key)));

    assertThat(desk.view(key).state()).isEqualTo(ReleaseState.EXPIRED);
    assertThatThrownBy(() -> desk.as("rita", "researcher", all -> all.packages().link(key)))
        .isInstanceOf(WrongReleaseStateException.class);
  }

  @Test
  void files_of_a_release_that_goes_on_are_not_cleared() {
    String key = desk.prepared();

    assertThatThrownBy(() -> desk.step(steps -> ReleaseDesk.run(() -> steps.clear(key))))
        .isInstanceOf(WrongReleaseStateException.class);
    assertThat(desk.folder(key)).exists();
  }

  @Test
  void a_destination_that_cannot_be_reached_is_said_and_tried_again() {
    ReleaseOrder order = order(STUDY);
    String key =
        request(
                new ReleaseOrder(
                    order.studies(),
                    order.purpose(),
                    order.recipient(),
                    order.keep(),
                    "blur 5 zero",
                    Set.of(),
                    Set.of(Output.DICOM),
                    DestinationType.C_STORE,
                    "pacs"))
            .key();
    desk.step(steps -> steps.collect(key));
    desk.step(steps -> ReleaseDesk.run(() -> steps.findFaces(key, 0)));
    desk.step(steps -> ReleaseDesk.run(() -> steps.deidentify(key, 0)));
    desk.step(steps -> ReleaseDesk.run(() -> steps.selfCheck(key, 0)));
    desk.enter(key, "DECIDING");
    desk.decide(key, "sue", "approve", null);
    desk.enter(key, "SENDING");

    assertThatThrownBy(() -> desk.step(steps -> ReleaseDesk.run(() -> steps.send(key))))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("could not be reached");
    desk.database.inTransaction(
        em ->
            new ReleaseLifecycle(
                    new ReleaseStore(em),
                    new ReleaseAudit(
                        org.studygate.audit.AuditTrails.of(em, "system"), new ReleaseStore(em)))
                .givenUp(new GivenUp(key, "The destination pacs could not be reached.")));
    assertThat(desk.view(key).state()).isEqualTo(ReleaseState.FAILED);
    assertThat(desk.as("root", "admin", all -> all.releases().retry(key)).state())
        .isEqualTo(ReleaseState.SENDING);
  }

  @Test
  void the_history_of_the_study_says_who_asked_who_approved_who_gets_it_and_what_for() {
    String key = desk.available();
    ReleasePackages.Link link = desk.as("rita", "researcher", all -> all.packages().link(key));
    desk.as(
        "rita", "researcher", all -> all.packages().open(key, link.until(), link.signature(), 0));

    var entries =
        desk.database.fromTransaction(
            em ->
                org.studygate.audit.AuditTrails.of(em, "root", "admin")
                    .ofStudy(new StudyUid(STUDY)));

    assertThat(entries)
        .extracting(entry -> entry.action().name())
        .containsSubsequence(
            "RELEASE_REQUESTED",
            "RELEASE_PREPARED",
            "RELEASE_APPROVED",
            "RELEASE_PACKED",
            "RELEASE_DOWNLOADED");
    assertThat(entries.get(entries.size() - 1).details())
        .containsEntry("requester", "rita")
        .containsEntry("approver", "sue")
        .containsEntry("recipient", "Lab A")
        .containsEntry("purpose", "Shapes of noses");
  }

  private ReleaseView request(ReleaseOrder order) {
    return desk.as("rita", "researcher", all -> all.releases().request(order));
  }

  private static ReleaseOrder with(String... options) {
    ReleaseOrder usual = order(STUDY);
    return new ReleaseOrder(
        usual.studies(),
        usual.purpose(),
        usual.recipient(),
        usual.keep(),
        usual.method(),
        Set.of(options),
        usual.outputs(),
        usual.destination(),
        null);
  }

  private Object pack(String key) {
    return desk.step(steps -> ReleaseDesk.run(() -> steps.pack(key)));
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String sha256(InputStream in) throws IOException {
    return java.util.HexFormat.of().formatHex(Approval.sha256().digest(in.readAllBytes()));
  }
}
