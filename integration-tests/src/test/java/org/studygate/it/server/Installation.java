package org.studygate.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.studygate.it.Command;

/** The distribution of this build, applied to a WildFly as a hospital does it. */
public final class Installation {

  private static final Path CONFIG = Path.of("../config/target").toAbsolutePath().normalize();
  private static final Path WILDFLY = Path.of("target/wildfly").toAbsolutePath();

  private Installation() {}

  /** The WildFly; installs the distribution when that is newer. */
  public static synchronized Path upToDate() throws IOException, InterruptedException {
    Path distribution = CONFIG.resolve("distribution");
    Path mark = WILDFLY.resolve("installed");
    if (Files.exists(mark) && !changed(distribution, Files.getLastModifiedTime(mark))) {
      return WILDFLY;
    }
    if (!Files.exists(WILDFLY.resolve("jboss-modules.jar"))) {
      run("rm", "-rf", WILDFLY.toString());
      run("cp", "-R", CONFIG.resolve("wildfly").toString(), WILDFLY.toString());
    }
    run("sh", distribution.resolve("install.sh").toString(), "--wildfly", WILDFLY.toString());
    Files.writeString(mark, "");
    Files.setLastModifiedTime(mark, FileTime.fromMillis(System.currentTimeMillis()));
    return WILDFLY;
  }

  private static boolean changed(Path distribution, FileTime since) throws IOException {
    try (var files = Files.walk(distribution)) {
      return files
          .filter(Files::isRegularFile)
          .anyMatch(file -> file.toFile().lastModified() > since.toMillis());
    }
  }

  /** A server's own copy of what a running WildFly writes to. */
  static Path serverBase(Path folder) throws IOException, InterruptedException {
    Path base = folder.resolve("standalone");
    Files.createDirectories(folder);
    run("rm", "-rf", base.toString());
    run("cp", "-R", upToDate().resolve("standalone").toString(), base.toString());
    return base;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Command.Result result = Command.run(List.of(command));
    if (result.status() != 0) {
      throw new IOException(command[0] + " failed: " + result.output());
    }
  }
}
