package org.studygate.deid.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.studygate.deid.ProfileOption;

class ProfileTest {

  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  private static final String PET = "1.2.840.10008.5.1.4.1.1.128";
  private static final int SERIES_DATE = 0x00080021;
  private static final int STUDY_DESCRIPTION = 0x00081030;

  @Test
  void the_whole_table_of_the_standard_is_there() {
    assertThat(ProfileTable.get().size()).isEqualTo(620);
  }

  @Test
  void an_option_decides_instead_of_the_basic_profile() {
    assertThat(Profile.of(Set.of(), CT).action(STUDY_DESCRIPTION)).hasValue(Action.REMOVE);
    assertThat(Profile.of(Set.of(ProfileOption.CLEAN_DESCRIPTORS), CT).action(STUDY_DESCRIPTION))
        .hasValue(Action.CLEAN);
  }

  @Test
  void what_an_object_needs_to_stay_valid_is_replaced_instead_of_removed() {
    assertThat(Profile.of(Set.of(), CT).action(SERIES_DATE)).hasValue(Action.REMOVE);
    assertThat(Profile.of(Set.of(), PET).action(SERIES_DATE)).hasValue(Action.DUMMY);
  }

  @Test
  void repeating_groups_are_found() {
    assertThat(Profile.of(Set.of(), CT).action(0x60023000)).hasValue(Action.REMOVE);
    assertThat(Profile.of(Set.of(), CT).action(0x50041234)).hasValue(Action.REMOVE);
    assertThat(Profile.of(Set.of(), CT).action(0x60020010)).isEmpty();
  }

  @Test
  void every_option_speaks_of_something_in_the_tables() {
    assertThat(Profile.of(Set.of(ProfileOption.RETAIN_UIDS), CT).action(0x0020000D))
        .hasValue(Action.KEEP);
    assertThat(Profile.of(Set.of(ProfileOption.RETAIN_DEVICE), CT).action(0x00181000))
        .hasValue(Action.KEEP);
    assertThat(Profile.of(Set.of(ProfileOption.RETAIN_INSTITUTION), CT).action(0x00080080))
        .hasValue(Action.KEEP);
    assertThat(
            Profile.of(Set.of(ProfileOption.RETAIN_PATIENT_CHARACTERISTICS), CT).action(0x00101010))
        .hasValue(Action.KEEP);
    assertThat(Profile.of(Set.of(ProfileOption.RETAIN_FULL_DATES), CT).action(0x00080020))
        .hasValue(Action.KEEP);
    assertThat(Profile.of(Set.of(ProfileOption.RETAIN_MODIFIED_DATES), CT).action(0x00080020))
        .hasValue(Action.CLEAN);
    assertThat(Profile.of(Set.of(ProfileOption.CLEAN_GRAPHICS), CT).action(0x60003000))
        .hasValue(Action.CLEAN);
    assertThat(Profile.of(Set.of(ProfileOption.CLEAN_STRUCTURED_CONTENT), CT).action(0x0040A730))
        .hasValue(Action.CLEAN);
    assertThat(SafePrivate.contains("GEMS_PARM_01", 0x00431039)).isTrue();
    assertThat(SafePrivate.contains("GEMS_PARM_02", 0x00431039)).isFalse();
  }
}
