package org.studygate.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Compares the data sets of two files of the archive, byte by byte; their meta may differ. */
final class SameDataSet {

  private static final int PART = 64 * 1024;

  private SameDataSet() {}

  /** False as well when one of the files cannot be read: then nothing says that they are equal. */
  static boolean of(Path one, Path other) {
    try (InputStream a = dataSet(one);
        InputStream b = dataSet(other)) {
      while (true) {
        byte[] partOfA = a.readNBytes(PART);
        if (!Arrays.equals(partOfA, b.readNBytes(PART))) {
          return false;
        }
        if (partOfA.length < PART) {
          return true;
        }
      }
    } catch (IOException | MalformedObjectException unreadable) {
      return false;
    }
  }

  private static InputStream dataSet(Path file) throws IOException, MalformedObjectException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), PART);
    Part10Meta.read(in);
    return in;
  }
}
