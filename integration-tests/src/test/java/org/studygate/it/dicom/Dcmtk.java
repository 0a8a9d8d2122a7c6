package org.studygate.it.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.studygate.it.Command;

/** DCMTK's programs, as an independent peer. */
public final class Dcmtk {

  private final DicomAddress receiver;

  /** Skips the test where DCMTK is not installed. */
  public Dcmtk(DicomAddress receiver) {
    Command.require("storescu");
    this.receiver = receiver;
  }

  /** C-ECHO. */
  public Command.Result echo() throws IOException, InterruptedException {
    return Command.run(
        List.of(
            "echoscu",
            "-aec",
            receiver.aeTitle(),
            receiver.host(),
            Integer.toString(receiver.port())));
  }

  /**
   * C-STORE of files, in the transfer syntax that each has.
   *
   * @param options further options of {@code storescu}
   */
  public Command.Result store(List<Path> files, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("storescu", "-v", "-aec", receiver.aeTitle()));
    command.addAll(List.of(options));
    command.add(receiver.host());
    command.add(Integer.toString(receiver.port()));
    files.forEach(file -> command.add(file.toString()));
    return Command.run(command);
  }
}
