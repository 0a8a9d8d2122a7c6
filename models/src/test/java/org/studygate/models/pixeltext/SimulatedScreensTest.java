package org.studygate.models.pixeltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.studygate.models.image.Slice;

class SimulatedScreensTest {

  static java.util.List<String> kinds() {
    return SimulatedScreens.KINDS;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void a_picture_says_where_its_letters_stand(String kind) {
    Slice background = new Slice(500, 500, new float[500 * 500]);

    SimulatedScreen screen = new SimulatedScreens(Faces.of(false), 9).draw(kind, background);

    assertThat(screen.personal()).isNotEmpty();
    for (TextWriter.Written line : screen.personal()) {
      assertThat(line.area().getBounds().isEmpty()).as(line.text()).isFalse();
    }
    assertThat(screen.personal()).anyMatch(line -> !line.ink().isEmpty());
    assertThat(screen.picture().values()).isNotEqualTo(screen.before().values());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void the_same_seed_draws_the_same_picture(String kind) {
    Slice background = new Slice(400, 400, new float[400 * 400]);

    SimulatedScreen one = new SimulatedScreens(Faces.of(false), 10).draw(kind, background);
    SimulatedScreen two = new SimulatedScreens(Faces.of(false), 10).draw(kind, background);

    assertThat(two.picture().values()).isEqualTo(one.picture().values());
  }
}
