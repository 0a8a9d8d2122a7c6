package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.studygate.settings.Settings;

/**
 * Shows every file to the command of STUDYGATE_PHOTO_SCAN_COMMAND before anything else reads it.
 * Exit status 0 lets it pass, 1 refuses it; whatever else happens, it is not taken.
 */
@ApplicationScoped
class VirusScan {

  private static final Logger LOG = System.getLogger(VirusScan.class.getName());
  private static final String COMMAND = "STUDYGATE_PHOTO_SCAN_COMMAND";
  private static final int LONGEST_SECONDS = 60;

  private Settings settings;
  private PhotoFolder folder;

  protected VirusScan() {}

  @Inject
  VirusScan(Settings settings, PhotoFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /**
   * @throws PhotoRefusedException when the file did not pass, or nobody could say
   */
  void require(byte[] sent) {
    String command = settings.text(COMMAND).orElse(null);
    if (command == null) {
      return;
    }
    int status;
    try {
      Path file = folder.incoming(sent);
      try {
        status = run(command, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.log(Level.ERROR, "the virus scan of photos cannot be run", e);
      throw PhotoRefusedException.notScanned();
    }
    if (status == 1) {
      throw PhotoRefusedException.infected();
    }
    if (status != 0) {
      LOG.log(Level.ERROR, "the virus scan of photos failed with status {0}", status);
      throw PhotoRefusedException.notScanned();
    }
  }

  private static int run(String command, Path file) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(command.split("\\s+")));
    words.add(file.toString());
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IOException("it did not end in time");
  }
}
