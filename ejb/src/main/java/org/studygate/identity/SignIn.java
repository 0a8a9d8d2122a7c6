package org.studygate.identity;

import java.util.Locale;

/**
 * Someone tried to sign in.
 *
 * @param user what was typed for the user name
 * @param address the network address it came from
 */
record SignIn(String user, String address, Method method) {

  enum Method {
    /** The login page: once a session. */
    FORM,
    /** HTTP Basic: at every request. */
    BASIC,
    /** Not a sign-in: a session that ended by itself. */
    EXPIRED;

    static Method of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }
}
