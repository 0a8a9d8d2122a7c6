package org.studygate.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file in the archive: {@code RANDOM.SIZE.CHECKSUM.dcm}. A file gets it before its
 * content is durable, so that one write to the disk makes both so; after a power failure the name
 * tells whether the content came with it.
 *
 * @param size of the whole file (bytes)
 * @param checksum of its data set, as {@link Checksum} writes it
 */
record PlacedName(long size, String checksum) {

  private static final Pattern FORM =
      Pattern.compile(".*\\.([0-9a-f]{1,15})\\.([0-9a-f]{8}-[0-9a-f]{1,15})\\.dcm");

  /** Of a file that is complete. */
  static String of(IncomingFile file) {
    return file.name() + "." + Long.toHexString(file.size()) + "." + file.checksum() + ".dcm";
  }

  /** Empty for a name that was not given here. */
  static Optional<PlacedName> parse(String path) {
    Matcher name = FORM.matcher(path);
    return name.matches()
        ? Optional.of(new PlacedName(Long.parseLong(name.group(1), 16), name.group(2)))
        : Optional.empty();
  }
}
