package org.studygate.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a day (UTC) in the archive, {@code yyyy/MM/dd}; it holds one folder a minute. */
record DayFolder(Path path, LocalDate day) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/HHmm").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
  private static final Pattern DAY_PATH = Pattern.compile("\\d{4}/\\d{2}/\\d{2}");

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  static Stream<DayFolder> below(Path root) throws IOException {
    try (Stream<Path> folders = Files.walk(root, 3)) {
      return folders
          .filter(p -> DAY_PATH.matcher(relative(root, p)).matches())
          .map(p -> new DayFolder(p, LocalDate.parse(relative(root, p), DAY)))
          .sorted(Comparator.comparing(DayFolder::day).reversed())
          .toList()
          .stream();
    }
  }

  Instant start() {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Instant end() {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String relative(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
