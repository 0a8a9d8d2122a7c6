package org.studygate.web.api;

import org.studygate.dicomweb.InvalidRequestException;

/** Whole numbers in addresses. */
final class Numbers {

  private Numbers() {}

  static int of(String name, String text, int unset, int most) {
    if (text == null || text.isBlank()) {
      return unset;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) {
        return Math.min(number, most);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InvalidRequestException(name + " must be a whole number from 0");
  }

  static Integer orNull(String name, String text) {
    return text == null || text.isBlank() ? null : of(name, text, 0, Integer.MAX_VALUE);
  }
}
