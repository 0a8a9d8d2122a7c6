package org.studygate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BeanSizeTest {

  private static final int MOST_LINES = 150;

  @Test
  void no_bean_of_a_page_grows_beyond_what_one_can_oversee() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/studygate/web"))) {
      List<Path> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> codeLines(file) > MOST_LINES)
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  /** Neither blank nor comment. */
  private static long codeLines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("*") && !line.startsWith("/"))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
