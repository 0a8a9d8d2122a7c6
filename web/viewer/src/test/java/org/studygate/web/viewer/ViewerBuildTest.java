package org.studygate.web.viewer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Looks at what {@code ohif.mjs} made of the npm package. */
class ViewerBuildTest {

  private static final Path OHIF = Path.of("target/ohif");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"/viewer/([^\"]+)\"");

  @Test
  void theStartPageLinksToFilesThatAreThere() throws IOException {
    Matcher links = LINK.matcher(text("index.html"));
    assertThat(links.results().map(link -> link.group(1)))
        .hasSizeGreaterThan(3)
        .allSatisfy(name -> assertThat(OHIF.resolve(name + ".gz")).exists());
  }

  @Test
  void noPageRunsInlineScript() throws IOException {
    for (String page : List.of("index.html", "login/index.html", "login/failed.html")) {
      assertThat(text(page)).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("onload");
    }
  }

  @Test
  void everyBundleLoadsItsPartsFromBelowTheViewer() throws IOException {
    assertThat(names().filter(name -> name.endsWith(".js.gz")))
        .hasSizeGreaterThan(50)
        .allSatisfy(name -> assertThat(text(stripped(name))).doesNotContain("require__.p = \"/\""));
    assertThat(text("app.bundle.css")).doesNotContain("url(/a");
  }

  @Test
  void whatIsNotUsedIsLeftOut() throws IOException {
    assertThat(names())
        .noneMatch(name -> name.contains(".map") || name.startsWith("ort/"))
        .noneMatch(name -> name.contains("microscopy") || name.startsWith("sw.js"));
  }

  @Test
  void theSettingsNameNoOtherHost() throws IOException {
    assertThat(text("app-config.js")).doesNotContain("http:").doesNotContain("https:");
  }

  private static String stripped(String name) {
    return name.substring(0, name.length() - ".gz".length());
  }

  private static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(OHIF)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> OHIF.relativize(file).toString())
          .toList()
          .stream();
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream file = new GZIPInputStream(Files.newInputStream(OHIF.resolve(name + ".gz")))) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
