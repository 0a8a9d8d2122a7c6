package org.studygate.deid.attributes;

import java.util.Optional;
import java.util.Set;
import org.studygate.deid.ProfileOption;
import org.studygate.deid.profile.Action;
import org.studygate.deid.profile.Profile;

/** The profile for one object. */
final class Settings {

  private final Set<ProfileOption> options;
  private final Profile profile;
  private final Profile basic;

  Settings(Set<ProfileOption> options, String sopClass) {
    this.options = options;
    this.profile = Profile.of(options, sopClass);
    this.basic = Profile.of(Set.of(), sopClass);
  }

  boolean has(ProfileOption option) {
    return options.contains(option);
  }

  Optional<Action> action(int tag) {
    return profile.action(tag);
  }

  /** Whether an object of this class would be invalid with this attribute empty. */
  boolean needsValue(int tag) {
    return basic.action(tag).filter(a -> a == Action.DUMMY).isPresent();
  }
}
