package org.studygate.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.it.Command;

/** What hospital IT takes home, applied to a WildFly as it was downloaded. */
@Tag("once")
class DistributionIT {

  private static final Path DISTRIBUTION = Path.of("../config/target/distribution");
  private static final Path DOWNLOADED = Path.of("../config/target/wildfly");

  @TempDir private static Path folder;
  private static Path wildfly;
  private static String standaloneBefore;

  @BeforeAll
  static void aFreshWildFly() throws IOException, InterruptedException {
    wildfly = folder.resolve("wild fly");
    Command.run(List.of("cp", "-R", DOWNLOADED.toString(), wildfly.toString()));
    standaloneBefore = Files.readString(configuration("standalone.xml"));
    install();
  }

  @Test
  void installingAgainChangesNothing() throws IOException, InterruptedException {
    String before = Files.readString(configuration("studygate.xml"));
    install();
    assertThat(Files.readString(configuration("studygate.xml"))).isEqualTo(before);
  }

  @Test
  void theServersOwnConfigurationStaysAsItWas() throws IOException {
    assertThat(Files.readString(configuration("standalone.xml"))).isEqualTo(standaloneBefore);
  }

  @Test
  void whatAHospitalAddsIsAppliedLast() throws IOException, InterruptedException {
    Path site = wildfly.resolve("studygate/site.cli");
    Files.writeString(site, "/subsystem=logging/logger=hospital:add(level=DEBUG)\n");
    try {
      install();
      assertThat(configuration("studygate.xml")).content().contains("category=\"hospital\"");
    } finally {
      Files.delete(site);
      install();
    }
  }

  @Test
  void aFolderWithoutAWildFlyIsRefusedInOneSentence() throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Command.Result result = Command.run(installCommand(elsewhere));
    assertThat(result.status()).isNotZero();
    assertThat(result.output().strip())
        .isEqualTo("install.sh: " + elsewhere + " holds no WildFly (no jboss-modules.jar).");
  }

  @Test
  void nativeLibrariesLieInModulesAndNotInTheApplication() throws IOException {
    try (JarFile ear = new JarFile(DISTRIBUTION.resolve("studygate.ear").toFile())) {
      assertThat(ear.stream().map(JarEntry::getName))
          .noneMatch(name -> name.matches(".*(nd4j|deeplearning4j|javacpp|onnxruntime|bus-).*jar"));
    }
  }

  @Test
  void everyJarOfAModuleIsListedInItsDescriptor() throws IOException {
    try (Stream<Path> files = Files.walk(DISTRIBUTION.resolve("modules"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
      assertThat(jars).isNotEmpty();
      for (Path jar : jars) {
        assertThat(jar.resolveSibling("module.xml"))
            .content()
            .contains("\"" + jar.getFileName() + "\"");
      }
    }
  }

  @Test
  void everySettingIsDocumented() throws IOException {
    Set<String> settings = new TreeSet<>();
    Pattern name = Pattern.compile("\"(STUDYGATE_[A-Z_]+)\"");
    for (String module : List.of("ejb", "web", "config")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module))) {
        for (Path file : files.filter(DistributionIT::isMainSource).toList()) {
          name.matcher(Files.readString(file)).results().forEach(hit -> settings.add(hit.group(1)));
        }
      }
    }
    String documented = Files.readString(DISTRIBUTION.resolve("studygate.env"));
    assertThat(settings).isNotEmpty().allMatch(setting -> isDocumented(setting, documented));
  }

  /** What ends with an underscore begins the names of several settings. */
  private static boolean isDocumented(String setting, String documented) {
    String rest = setting.endsWith("_") ? "[A-Z_]+" : "";
    return Pattern.compile(setting + rest + "=").matcher(documented).find();
  }

  private static boolean isMainSource(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("/src/main/");
  }

  @Test
  void theGuideAndTheSqlOfEachDatabaseComeWithIt() {
    assertThat(
            Stream.of("docs/operating.md", "systemd/studygate.service", "LICENSE", "NOTICE")
                .map(DISTRIBUTION::resolve))
        .allMatch(Files::isRegularFile);
    assertThat(
            Stream.of("h2.sql", "postgresql.sql", "oracle.sql")
                .map(DISTRIBUTION.resolve("sql")::resolve))
        .allMatch(Files::isRegularFile);
  }

  private static Path configuration(String name) {
    return wildfly.resolve("standalone/configuration").resolve(name);
  }

  private static void install() throws IOException, InterruptedException {
    Command.Result result = Command.run(installCommand(wildfly));
    assertThat(result.status()).as(result.output()).isZero();
  }

  private static List<String> installCommand(Path wildfly) {
    return List.of(
        "sh", DISTRIBUTION.resolve("install.sh").toString(), "--wildfly", wildfly.toString());
  }
}
