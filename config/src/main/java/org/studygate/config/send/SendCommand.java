package org.studygate.config.send;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./studygate send}: sends files and folders; exit code 0 when every object was stored. */
public final class SendCommand {

  private SendCommand() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      Deque<String> rest = new ArrayDeque<>(arguments);
      String to = "127.0.0.1:11112";
      String called = "STUDYGATE";
      String calling = "SENDER";
      List<Path> paths = new ArrayList<>();
      while (!rest.isEmpty()) {
        String argument = rest.pop();
        switch (argument) {
          case "--to" -> to = value(argument, rest);
          case "--called" -> called = value(argument, rest);
          case "--calling" -> calling = value(argument, rest);
          default -> paths.add(Path.of(argument));
        }
      }
      return send(Destination.parse(to, called, calling), files(paths), out, err);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + ".");
      return 2;
    } catch (IOException e) {
      err.println("Sending failed: " + e.getMessage());
      return 1;
    }
  }

  private static int send(
      Destination destination, List<DicomFile> files, PrintStream out, PrintStream err)
      throws IOException {
    if (files.isEmpty()) {
      err.println("There is no DICOM object in what was named.");
      return 1;
    }
    try (Sender sender = new Sender(destination)) {
      List<String> failures = sender.send(files);
      failures.forEach(err::println);
      out.printf("%d of %d objects stored.%n", files.size() - failures.size(), files.size());
      return failures.isEmpty() ? 0 : 1;
    }
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.pop();
  }

  private static List<DicomFile> files(List<Path> paths) throws IOException {
    List<DicomFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(path + " does not exist");
      }
      try (Stream<Path> found = Files.walk(path)) {
        found
            .filter(Files::isRegularFile)
            .sorted()
            .flatMap(file -> DicomFile.read(file).stream())
            .forEach(files::add);
      }
    }
    return files;
  }
}
