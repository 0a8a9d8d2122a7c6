package org.studygate.audit;

import java.util.Optional;
import java.util.Set;

/** Who is calling; the feature that knows the accounts implements it. */
public interface Caller {

  /** The name of what the server does by itself. */
  String SYSTEM = "system";

  /** The user name, {@link #SYSTEM} when no one is signed in. */
  String name();

  Set<String> roles();

  /** The network address that the call came from, when it came over the network. */
  Optional<String> address();
}
