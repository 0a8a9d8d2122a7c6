package org.studygate.web.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewerFilesTest {

  private static final Set<String> WAR =
      Set.of(
          "/WEB-INF/ohif/index.html.gz",
          "/WEB-INF/ohif/app.bundle.0f6159c501addfe9.js.gz",
          "/WEB-INF/ohif/assets/favicon.ico",
          "/WEB-INF/web.xml");

  private final ViewerFiles files = new ViewerFiles(WAR::contains);

  @Test
  void aStoredFileAnswersItsPath() {
    assertThat(files.find("/assets/favicon.ico"))
        .contains(new ViewerFile("assets/favicon.ico", "/WEB-INF/ohif/assets/favicon.ico", false));
  }

  @Test
  void aFileThatTheBuildCompressedIsFoundByItsOwnName() {
    assertThat(files.find("/app.bundle.0f6159c501addfe9.js"))
        .hasValueSatisfying(file -> assertThat(file.compressed()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/viewer", "/viewer/dicomweb", "/segmentation", "/assets/"})
  void aPlaceInsideTheViewerAnswersWithTheStartPage(String path) {
    assertThat(files.find(path)).map(ViewerFile::name).contains("index.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gone.js", "/old.bundle.css", "/assets/none.png"})
  void aMissingAssetIsNotAnsweredWithAPage(String path) {
    assertThat(files.find(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../web.xml", "/assets/../../web.xml", "/..", "/login/..;/x.js"})
  void noPathLeavesTheViewersFolder(String path) {
    assertThat(files.find(path)).isEmpty();
  }

  @Test
  void onlyANameThatChangesWithTheContentIsKeptByBrowsersForGood() {
    assertThat(new ViewerFile("app.bundle.0f6159c501addfe9.js", "", true).neverChanges()).isTrue();
    assertThat(new ViewerFile("37fa160cc3a47cfd.wasm", "", true).neverChanges()).isTrue();
    assertThat(new ViewerFile("app-config.js", "", true).neverChanges()).isFalse();
    assertThat(new ViewerFile("index.html", "", true).neverChanges()).isFalse();
  }

  @Test
  void thePagesThatAskWhoTheUserIsAreKnown() {
    assertThat(new ViewerFile("login/index.html", "", true).isSignIn()).isTrue();
    assertThat(new ViewerFile("login/login.css", "", true).isSignIn()).isFalse();
    assertThat(new ViewerFile("index.html", "", true).isSignIn()).isFalse();
  }
}
