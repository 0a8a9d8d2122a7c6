package org.studygate.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the archive, one for a minute (UTC): {@code yyyy/MM/dd/HHmm}. */
final class MinuteFolder {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy/MM/dd/HHmm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

  private MinuteFolder() {}

  /** The name of the folder, relative to the archive. */
  static String of(Instant at) {
    return MINUTE.format(at.atZone(ZoneOffset.UTC));
  }

  /** When the minute of a file began, from its path relative to the archive. */
  static Instant startOf(String file) {
    return LocalDateTime.parse(file.substring(0, "yyyy/MM/dd/HHmm".length()), MINUTE)
        .toInstant(ZoneOffset.UTC);
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Files of an hour, relative to the archive. */
  static List<String> filesOfHour(Path root, Instant hour) throws IOException {
    Path day = root.resolve(DAY.format(hour.atZone(ZoneOffset.UTC)));
    if (!Files.isDirectory(day)) {
      return List.of();
    }
    String prefix = "%02d".formatted(hour.atZone(ZoneOffset.UTC).getHour());
    try (Stream<Path> files =
        Files.find(day, 2, (p, a) -> a.isRegularFile() && isBelow(p, prefix))) {
      return files.map(p -> root.relativize(p).toString().replace('\\', '/')).toList();
    }
  }

  private static boolean isBelow(Path file, String prefix) {
    return file.getParent().getFileName().toString().startsWith(prefix);
  }

  /** The oldest day that has a folder; today when there is none. */
  static LocalDate oldest(Path root) throws IOException {
    LocalDate oldest = LocalDate.now(ZoneOffset.UTC);
    try (Stream<Path> folders = Files.walk(root, 3)) {
      for (String name : folders.map(p -> root.relativize(p).toString()).toList()) {
        if (name.matches("\\d{4}/\\d{2}/\\d{2}")) {
          LocalDate day = LocalDate.parse(name, DAY);
          oldest = day.isBefore(oldest) ? day : oldest;
        }
      }
    }
    return oldest;
  }

  static Instant hourOf(Instant at) {
    return at.truncatedTo(ChronoUnit.HOURS);
  }
}
