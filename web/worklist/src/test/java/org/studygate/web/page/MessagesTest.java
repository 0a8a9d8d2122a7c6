package org.studygate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studygate.audit.AuditAction;
import org.studygate.deid.ProfileOption;
import org.studygate.identity.Role;
import org.studygate.reading.ReportCodes;
import org.studygate.release.FaceChoice;
import org.studygate.release.Output;
import org.studygate.release.ReleaseState;
import org.studygate.skin.BodySite;
import org.studygate.skin.PhotoAdvice;
import org.studygate.skin.PhotoModelCause;
import org.studygate.skin.PhotoState;
import org.studygate.study.StudyState;
import org.studygate.training.GateReason;
import org.studygate.training.RoundOutcome;
import org.studygate.training.TrainingSource;
import org.studygate.training.TrainingState;

class MessagesTest {

  private static final Pattern USED =
      Pattern.compile(
          "(?:text\\['|display\\.text\\('|Texts\\.\\w+\\(\")([a-zA-Z0-9.]*[a-zA-Z0-9])['\"]");

  @Test
  void both_languages_have_the_same_texts() throws IOException {
    assertThat(load("Messages_ko").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(load("Messages").stringPropertyNames());
  }

  @Test
  void no_text_is_empty_and_every_text_with_a_place_in_it_is_a_message_format() throws IOException {
    for (String bundle : Set.of("Messages", "Messages_ko")) {
      load(bundle)
          .forEach(
              (key, value) -> {
                assertThat(value.toString()).as("%s %s", bundle, key).isNotBlank();
                if (value.toString().contains("{")) {
                  assertThat(new MessageFormat(value.toString()).getFormats())
                      .as("%s %s", bundle, key)
                      .isNotEmpty();
                }
              });
    }
  }

  @Test
  void every_text_that_a_page_or_bean_uses_is_there() throws IOException {
    Set<String> known = load("Messages").stringPropertyNames();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(MessagesTest::hasTexts).toList()) {
        Matcher used = USED.matcher(Files.readString(file));
        while (used.find()) {
          if (!known.contains(used.group(1))) {
            missing.add(file.getFileName() + ": " + used.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_state_action_role_and_code_has_a_word() throws IOException {
    Set<String> known = load("Messages").stringPropertyNames();
    assertThat(known)
        .containsAll(Stream.of(StudyState.values()).map(s -> "state." + s).toList())
        .containsAll(Stream.of(AuditAction.values()).map(a -> "audit." + a).toList())
        .containsAll(Stream.of(ReleaseState.values()).map(s -> "release.state." + s).toList())
        .containsAll(
            Stream.of(ProfileOption.values()).map(o -> "release.option." + o.word()).toList())
        .containsAll(FaceChoice.parts().stream().map(p -> "release.part." + p).toList())
        .containsAll(FaceChoice.methods().stream().map(m -> "release.method." + m).toList())
        .containsAll(Stream.of(Output.values()).map(o -> "release.output." + o).toList())
        .containsAll(Stream.of(PhotoState.values()).map(s -> "photo.state." + s).toList())
        .containsAll(PhotoAdvice.REASONS.stream().map(r -> "photo.reason." + r).toList())
        .containsAll(Stream.of(TrainingState.values()).map(t -> "training.state." + t).toList())
        .containsAll(Stream.of(TrainingSource.values()).map(t -> "training.source." + t).toList())
        .containsAll(Stream.of(RoundOutcome.values()).map(o -> "training.outcome." + o).toList())
        .containsAll(
            Stream.of(GateReason.Code.values()).map(c -> "training.reason." + c.name()).toList())
        .containsAll(
            PhotoAdvice.REASONS.stream()
                .filter(reason -> !reason.equals("face"))
                .map(reason -> "training.class." + reason)
                .toList())
        .containsAll(Stream.of(PhotoModelCause.values()).map(c -> "training.cause." + c).toList())
        .containsAll(Stream.of(BodySite.values()).map(s -> "site." + s).toList())
        .containsAll(Role.ALL.stream().map(r -> "role." + r).toList())
        .containsAll(ReportCodes.BODY_PARTS.stream().map(c -> "code." + c.value()).toList())
        .containsAll(ReportCodes.MODALITIES.stream().map(c -> "code." + c.value()).toList());
  }

  private static boolean hasTexts(Path file) {
    return file.toString().endsWith(".xhtml") || file.toString().endsWith(".java");
  }

  private static Properties load(String bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream("/org/studygate/web/" + bundle + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
