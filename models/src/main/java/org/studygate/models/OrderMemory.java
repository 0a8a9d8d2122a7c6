package org.studygate.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The orders of tissues that were found last, by the files of the series, so that the type and the
 * evidence beside it cost one look at the tissues. Files that changed are looked at again.
 */
final class OrderMemory {

  private static final int MOST = 64;

  private final Map<List<String>, BrightnessResult> found =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, BrightnessResult> eldest) {
          return size() > MOST;
        }
      };

  /** What tells these files from others; empty when they cannot be looked at. */
  static Optional<List<String>> key(List<Path> files) {
    try {
      List<String> key = new java.util.ArrayList<>();
      for (Path file : files) {
        key.add(file + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file));
      }
      return Optional.of(List.copyOf(key));
    } catch (IOException e) {
      // reading them will say what is wrong
      return Optional.empty();
    }
  }

  synchronized BrightnessResult get(List<String> key) {
    return found.get(key);
  }

  synchronized void put(List<String> key, BrightnessResult result) {
    found.put(key, result);
  }
}
