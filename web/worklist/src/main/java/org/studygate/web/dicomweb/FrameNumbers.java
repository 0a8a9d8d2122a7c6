package org.studygate.web.dicomweb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.studygate.dicomweb.InvalidRequestException;

/** The frame list of a path: numbers from 1 with commas between them. */
final class FrameNumbers {

  private static final Pattern LIST = Pattern.compile("[1-9]\\d{0,8}(,[1-9]\\d{0,8})*");
  private static final int MOST = 10_000;

  private FrameNumbers() {}

  static List<Integer> parse(String list) {
    if (!LIST.matcher(list).matches()) {
      throw new InvalidRequestException("a frame list is made of numbers from 1 and commas");
    }
    List<Integer> numbers = new ArrayList<>();
    for (String number : list.split(",")) {
      numbers.add(Integer.valueOf(number));
    }
    if (numbers.size() > MOST) {
      throw new InvalidRequestException("more than " + MOST + " frames at once");
    }
    return numbers;
  }
}
