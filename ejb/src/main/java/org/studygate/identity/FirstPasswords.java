package org.studygate.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file {@code initial-passwords}: a user and a password a line, for its owner alone. It is
 * written before the accounts are committed and never overwritten: after a crash in between, the
 * next start makes the accounts with the passwords that stand in it.
 */
final class FirstPasswords {

  private static final String FILE = "initial-passwords";

  private final Path file;

  FirstPasswords(Path dataDirectory) {
    this.file = dataDirectory.resolve(FILE);
  }

  /** The password of each user, read from the file, which is made when there is none. */
  Map<String, String> of(List<String> users) {
    try {
      if (!Files.exists(file)) {
        write(users);
      }
      Map<String, String> passwords = read();
      passwords.keySet().retainAll(users);
      return passwords;
    } catch (IOException e) {
      throw new UncheckedIOException("the first passwords cannot be kept in " + file, e);
    }
  }

  private void write(List<String> users) throws IOException {
    String lines =
        users.stream()
            .map(user -> user + " " + RandomPassword.next() + "\n")
            .collect(Collectors.joining());
    Files.createDirectories(file.getParent());
    Path unfinished =
        Files.createTempFile(
            file.getParent(),
            FILE,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(unfinished, Set.of(StandardOpenOption.WRITE))) {
      channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    publish(unfinished);
  }

  /** A link, unlike a move, never replaces what another node wrote meanwhile. */
  private void publish(Path unfinished) throws IOException {
    try {
      Files.createLink(file, unfinished);
    } catch (FileAlreadyExistsException another) {
      // theirs stands
    } catch (UnsupportedOperationException noLinksHere) {
      Files.move(unfinished, file);
      return;
    }
    Files.delete(unfinished);
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> passwords = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split("\\s+", 2);
      if (words.length == 2) {
        passwords.put(words[0], words[1]);
      }
    }
    return passwords;
  }
}
