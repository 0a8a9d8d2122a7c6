package org.studygate.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.studygate.skin.PhotoModelDesk.VERSION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.skin.SkinTraining;
import org.studygate.skin.PhotoModelCause;
import org.studygate.skin.PhotoModelService;
import org.studygate.skin.PhotoModelStatus;
import org.studygate.workflow.StepFailedException;

class TrainingTest {

  @TempDir private Path data;

  private TrainingDesk desk;

  @BeforeEach
  void open() {
    desk = new TrainingDesk(data);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void there_is_one_open_training_at_most() {
    String key = start();

    assertThatThrownBy(this::start).isInstanceOf(WrongTrainingStateException.class);
    desk.run(cases -> cases.trainings().cancel(key));
    assertThat(start()).isNotEqualTo(key);
    assertThat(desk.told).contains("begin model-training {}", "trainingCancelled");
  }

  @Test
  void too_few_photos_are_asked_for_and_it_goes_on_when_doctors_have_labelled_more() {
    desk.labels = TrainingDesk.photos(2);
    desk.values.put("STUDYGATE_TRAINING_NEW_LABELS", "50");
    String key = start();

    assertThat(collect(key)).isFalse();
    desk.run(cases -> cases.steps().askForMore(key));
    TrainingView waiting = view(key);
    assertThat(waiting.state()).isEqualTo(TrainingState.MORE_IMAGES);
    assertThat(waiting.newest().outcome()).isEqualTo(RoundOutcome.TOO_FEW);
    assertThat(waiting.newest().verdict().wanted()).isNotEmpty();

    desk.labels = TrainingDesk.photos(20);
    desk.run(cases -> cases.watch().look());
    assertThat(view(key).state()).isEqualTo(TrainingState.MORE_IMAGES);
    desk.labels = TrainingDesk.photos(40);
    desk.run(cases -> cases.watch().look());
    assertThat(view(key).state()).isEqualTo(TrainingState.COLLECTING);
    assertThat(desk.told).endsWith("moreImages");
    assertThat(collect(key)).isTrue();
    assertThat(view(key).rounds()).hasSize(2);
  }

  @Test
  void a_version_below_the_bar_is_never_served_even_when_somebody_moves_the_process()
      throws Exception {
    String key = start();
    String version = train(key, 85, 80);

    assertThat(desk.<Boolean>ask(cases -> cases.steps().decide(key))).isFalse();
    assertThatThrownBy(() -> desk.run(cases -> cases.steps().promote(key)))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("gate");
    assertThat(status().version()).isEqualTo(VERSION);
    assertThat(desk.served(version)).doesNotExist();

    desk.run(cases -> cases.steps().askForMore(key));
    TrainingView refused = view(key);
    assertThat(refused.state()).isEqualTo(TrainingState.MORE_IMAGES);
    assertThat(refused.newest().outcome()).isEqualTo(RoundOutcome.REFUSED);
    assertThat(refused.newest().figures().accuracy()).isEqualTo(0.85);
    assertThat(data.resolve("models/work").resolve(version)).doesNotExist();
    assertThatThrownBy(() -> desk.run(cases -> cases.steps().promote(key)))
        .isInstanceOf(StepFailedException.class);
    assertThat(history()).hasSize(1);
  }

  @Test
  void a_version_that_has_not_been_measured_is_never_served() throws Exception {
    String key = start();
    collect(key);
    desk.make("trained-1");

    assertThatThrownBy(() -> desk.run(cases -> cases.steps().promote(key)))
        .isInstanceOf(StepFailedException.class);
    assertThat(desk.<Boolean>ask(cases -> cases.steps().decide(key))).isFalse();
    assertThat(status().version()).isEqualTo(VERSION);
  }

  @Test
  void a_good_version_is_served_and_every_earlier_one_is_one_click_away() throws Exception {
    String key = promoted();

    assertThat(view(key).state()).isEqualTo(TrainingState.PROMOTED);
    assertThat(status().version()).isEqualTo("trained-1");
    PhotoModelService newest = history().get(0);
    assertThat(newest.cause()).isEqualTo(PhotoModelCause.PROMOTED);
    assertThat(newest.trainingKey()).isEqualTo(key);

    desk.run(cases -> cases.models().versions().serve(VERSION));
    assertThat(status().version()).isEqualTo(VERSION);
    desk.run(cases -> cases.models().versions().serve("trained-1"));
    assertThat(status().version()).isEqualTo("trained-1");
    assertThat(history())
        .extracting(PhotoModelService::version)
        .containsExactly("trained-1", VERSION, "trained-1", VERSION);
    assertThat(history().get(1).decidedBy()).isEqualTo("root");
  }

  @Test
  void a_promotion_that_was_killed_half_way_is_done_again() throws Exception {
    String key = start();
    train(key, 96, 90);
    desk.ask(cases -> cases.steps().decide(key));
    // Killed before the commit: the files are there already.
    assertThatThrownBy(
            () ->
                desk.run(
                    cases -> {
                      cases.steps().promote(key);
                      throw new IllegalStateException("killed");
                    }))
        .hasMessageContaining("killed");
    assertThat(status().version()).isEqualTo(VERSION);
    desk.run(cases -> cases.steps().promote(key));

    assertThat(history()).hasSize(2);
  }

  @Test
  void a_promoted_version_that_is_damaged_is_not_judged_by_and_the_node_says_so() throws Exception {
    promoted();
    Path weights = desk.served("trained-1").resolve("model.onnx");
    byte[] good = Files.readAllBytes(weights);

    Files.write(weights, new byte[] {1, 2, 3});
    PhotoModelStatus damaged = status();
    assertThat(damaged.version()).isEqualTo(VERSION);
    assertThat(damaged.wanted()).isEqualTo("trained-1");
    assertThat(damaged.problem())
        .contains("trained-1", "damaged", "version " + VERSION + " instead");

    Files.write(weights, good);
    assertThat(status().problem()).isNull();
    assertThat(status().version()).isEqualTo("trained-1");
  }

  @Test
  void another_nodes_round_begins_anew_when_its_lease_is_over() {
    String key = start();
    collect(key);
    TrainingWork.Claim claim = claim("one").orElseThrow();
    progress("one", claim, 3);
    assertThat(claim("two")).isEmpty();
    assertThat(view(key).newest().points()).hasSize(1);

    desk.now = desk.now.plus(TrainingWork.LEASE).plusSeconds(1);
    assertThat(claim("two")).isPresent();
    assertThat(view(key).newest().points()).isEmpty();
    assertThat(view(key).newest().step()).isZero();
    assertThat(progress("one", claim, 4)).isFalse();
    assertThat(progress("two", claim, 1)).isTrue();

    desk.run(cases -> cases.work().expire("two"));
    assertThat(claim("two")).isPresent();
    desk.now = desk.now.plus(Duration.ofHours(1));
    assertThat(claim("two")).isEmpty();
    desk.run(cases -> cases.steps().askForMore(key));
    assertThat(view(key).state()).isEqualTo(TrainingState.FAILED);
    assertThat(view(key).reason()).contains("3 times");
  }

  @Test
  void a_cancelled_round_is_nobodys_to_train() {
    String key = start();
    collect(key);
    TrainingWork.Claim claim = claim("one").orElseThrow();

    desk.run(cases -> cases.trainings().cancel(key));

    assertThat(progress("one", claim, 1)).isFalse();
    assertThat(claim("two")).isEmpty();
    assertThat(view(key).newest().outcome()).isEqualTo(RoundOutcome.CANCELLED);
  }

  @Test
  void patients_are_dealt_out_alike_in_every_training_and_the_rarer_kind_is_kept() {
    PhotoSet some = PhotoSet.of(TrainingDesk.photos(30), 40);

    assertThat(some.photos()).hasSize(40);
    assertThat(some.photos().stream().filter(LabelledPhoto::usable)).hasSize(20);
    List<LabelledPhoto> all = TrainingDesk.photos(30);
    assertThat(some.photos())
        .allSatisfy(photo -> assertThat(all).contains(photo))
        .allSatisfy(photo -> assertThat(photo.split()).isIn("train", "val", "test"));
    assertThat(some.forProcess()).extracting(p -> p.subject()).noneMatch(s -> s.startsWith("P"));
  }

  @Test
  void the_folder_of_an_administrator_is_read_without_a_word_of_its_rows_in_messages()
      throws Exception {
    desk.values.put("STUDYGATE_TRAINING_IMAGES", data.toString());
    Files.write(data.resolve("a.png"), new byte[] {1});
    Files.writeString(
        data.resolve("manifest.tsv"),
        "path\tlabel\tsubject\na.png\tusable\tHong\na.png\tpretty\tHong\n");
    assertThatThrownBy(() -> desk.ask(cases -> cases.photos().of(TrainingSource.FOLDER)))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("Line 3")
        .hasMessageNotContaining("Hong");

    Files.writeString(
        data.resolve("manifest.tsv"),
        "path\tlabel\tsubject\tsplit\na.png\tfocus+glare\tHong\ttrain\n");
    PhotoSet set = desk.ask(cases -> cases.photos().of(TrainingSource.BOTH));
    assertThat(set.photos()).hasSize(81);
    assertThat(set.counts().of("glare").all()).isEqualTo(1);
  }

  private String start() {
    return desk.ask(cases -> cases.trainings().start(TrainingSource.LABELS).key());
  }

  private boolean collect(String key) {
    return desk.ask(cases -> cases.steps().collect(key));
  }

  private Optional<TrainingWork.Claim> claim(String node) {
    return desk.ask(cases -> cases.work().claim(node));
  }

  private boolean progress(String node, TrainingWork.Claim claim, int step) {
    return desk.ask(
        cases ->
            cases
                .work()
                .progress(
                    claim.round(),
                    node,
                    new SkinTraining.Step(1, step, 10, 0.5, 0.7),
                    List.of(new CurvePoint(false, step, 1, 0.5, 0.7))));
  }

  /** A round is trained: so many of a hundred are right, and were so before. */
  private String train(String key, int right, int before) throws Exception {
    assertThat(collect(key)).isTrue();
    TrainingWork.Claim claim = claim("one").orElseThrow();
    desk.make(claim.makes());
    desk.run(
        cases -> {
          PhotoCounts counts = PhotoCounts.of(desk.labels);
          cases.work().begins(claim.round(), "one", counts, VERSION);
          cases
              .work()
              .trained(
                  claim.round(), "one", TrainingDesk.figures(right), TrainingDesk.figures(before));
        });
    assertThat(desk.told).endsWith("trained");
    return claim.makes();
  }

  private String promoted() throws Exception {
    String key = start();
    train(key, 96, 90);
    assertThat(desk.<Boolean>ask(cases -> cases.steps().decide(key))).isTrue();
    desk.run(cases -> cases.steps().promote(key));
    return key;
  }

  private TrainingView view(String key) {
    return desk.ask(cases -> cases.trainings().find(key));
  }

  private PhotoModelStatus status() {
    return desk.ask(cases -> cases.models().versions().status());
  }

  private List<PhotoModelService> history() {
    return desk.ask(cases -> cases.models().versions().history());
  }
}
