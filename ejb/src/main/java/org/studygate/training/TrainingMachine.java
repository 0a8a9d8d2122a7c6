package org.studygate.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studygate.models.ModelException;
import org.studygate.models.skin.SkinTrainingJob;
import org.studygate.models.skin.SkinTrainingProcess;
import org.studygate.settings.Settings;

/** Starts the processes of trainings with this server's Java and this installation's libraries. */
@ApplicationScoped
class TrainingMachine {

  /** What the server's own virtual machine was told of native libraries and temporary files. */
  private static final List<String> INHERITED =
      List.of(
          "org.bytedeco.javacpp.platform.extension",
          "org.bytedeco.javacpp.cachedir",
          "java.io.tmpdir");

  private Settings settings;

  protected TrainingMachine() {}

  @Inject
  TrainingMachine(Settings settings) {
    this.settings = settings;
  }

  SkinTrainingProcess start(SkinTrainingJob job, Path work) throws ModelException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return SkinTrainingProcess.start(
        new SkinTrainingProcess.Machine(java, classPath(), options()), job, work);
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + TrainingSettings.of(settings).heap());
    options.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    options.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    options.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    options.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    options.add("--add-opens=java.desktop/javax.imageio.stream=ALL-UNNAMED");
    for (String name : INHERITED) {
      String value = System.getProperty(name);
      if (value != null) {
        options.add("-D" + name + "=" + value);
      }
    }
    return options;
  }

  /** The tools' library folder has the models' module; the server's modules have the rest. */
  private static String classPath() {
    Path home = Path.of(System.getProperty("jboss.home.dir", "."));
    return Stream.of(
            "studygate/tools/lib",
            "modules/org/studygate/dicom/main",
            "modules/org/studygate/inference/main",
            "modules/net/java/dev/jna/main")
        .map(home::resolve)
        .filter(Files::isDirectory)
        .map(folder -> folder + "/*")
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }
}
