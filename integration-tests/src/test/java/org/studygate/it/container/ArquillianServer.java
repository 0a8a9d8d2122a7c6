package org.studygate.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.studygate.it.Command;
import org.studygate.it.server.Installation;
import org.studygate.it.server.StudyGateServer;

/**
 * Prepares the server that Arquillian manages: an installed one whose configuration lacks the
 * deployment, since each test deploys the application with itself in it.
 */
public final class ArquillianServer implements LoadableExtension {

  private static final String CONFIGURATION = "standalone/configuration/";
  private static final Path DATA = Path.of("target/servers/arquillian").toAbsolutePath();

  @Override
  public void register(ExtensionBuilder builder) {
    try {
      Path home = Installation.upToDate();
      withoutDeployment(home);
      Command.run(List.of("rm", "-rf", DATA.toString()));
      Map<String, String> settings = settings();
      makeSchema(home, settings);
      System.setProperty("studygate.arquillian.home", home.toString());
      System.setProperty(
          "studygate.arquillian.management", settings.get("STUDYGATE_MANAGEMENT_PORT"));
      System.setProperty("studygate.arquillian.options", options(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void withoutDeployment(Path home) throws IOException {
    String configuration = Files.readString(home.resolve(CONFIGURATION + "studygate.xml"));
    Files.writeString(
        home.resolve(CONFIGURATION + "studygate-arquillian.xml"),
        configuration
            .replaceAll("(?s)<deployments>.*</deployments>", "")
            // Arquillian talks to its tests over JMX
            .replace(
                "</expose-expression-model>", "</expose-expression-model><remoting-connector/>")
            .replaceAll(
                "(<expose-expression-model[^>]*/>)(\\s*</subsystem>)",
                "$1<remoting-connector/>$2"));
  }

  private static Map<String, String> settings() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("STUDYGATE_DATA", DATA.toString());
    settings.put("STUDYGATE_HTTP_PORT", StudyGateServer.freePort());
    settings.put("STUDYGATE_MANAGEMENT_PORT", StudyGateServer.freePort());
    settings.put("STUDYGATE_DICOM_PORT", StudyGateServer.freePort());
    return settings;
  }

  private static void makeSchema(Path home, Map<String, String> settings)
      throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder(
            "sh", home.resolve("studygate/bin/studygate-server").toString(), "check");
    script.environment().putAll(settings);
    if (script.inheritIO().start().waitFor() != 0) {
      throw new IOException("the schema could not be made");
    }
  }

  /** System properties win over the environment, for the application and for WildFly alike. */
  private static String options(Map<String, String> settings) {
    Stream<String> options =
        Stream.of(
            "-Xmx768m",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.desktop/javax.imageio.stream=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + DATA.resolve("tmp"),
            "-Djboss.server.log.dir=" + DATA.resolve("log"),
            "-Djboss.server.data.dir=" + DATA.resolve("server"),
            "-Djboss.server.temp.dir=" + DATA.resolve("tmp"),
            "-Dstudygate.db.url=jdbc:h2:file:" + DATA.resolve("h2/studygate") + ";WRITE_DELAY=0");
    return Stream.concat(
            options,
            settings.entrySet().stream()
                .flatMap(
                    setting ->
                        Stream.of(
                            "-D" + setting.getKey() + "=" + setting.getValue(),
                            "-Denv." + setting.getKey() + "=" + setting.getValue())))
        .collect(Collectors.joining(" "));
  }
}
