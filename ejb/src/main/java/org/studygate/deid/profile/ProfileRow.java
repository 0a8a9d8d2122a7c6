package org.studygate.deid.profile;

import java.util.Map;
import org.studygate.deid.ProfileOption;

/**
 * One row of Table E.1-1.
 *
 * @param pattern eight hexadecimal digits, {@code x} for any
 * @param name of the attribute
 * @param basic the Basic Profile's entry, such as {@code X} or {@code X/Z/D}
 * @param options what options do instead
 */
record ProfileRow(String pattern, String name, String basic, Map<ProfileOption, Action> options) {

  Action firstChoice() {
    return Action.of(basic.charAt(0));
  }
}
