package org.studygate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesTest {

  @Test
  void a_chosen_language_wins_over_the_browser() {
    assertThat(preferences("language", "en", Locale.KOREA).getLanguage()).isEqualTo("en");
  }

  @Test
  void the_browser_decides_until_one_chooses() {
    assertThat(preferences("other", "x", Locale.KOREA).getLanguage()).isEqualTo("ko");
    assertThat(preferences("other", "x", Locale.FRANCE).getLanguage()).isEqualTo("en");
  }

  @Test
  void times_are_in_the_zone_of_the_browser() {
    assertThat(preferences("zone", "Asia%2FSeoul", Locale.ENGLISH).getZone())
        .isEqualTo(ZoneId.of("Asia/Seoul"));
  }

  @Test
  void a_cookie_with_nonsense_does_no_harm() {
    assertThat(preferences("zone", "Nowhere", Locale.ENGLISH).getZone())
        .isEqualTo(ZoneId.systemDefault());
    assertThat(preferences("theme", "\" onload=x", Locale.ENGLISH).getTheme()).isEqualTo("system");
  }

  private static Preferences preferences(String name, String value, Locale browser) {
    return new Preferences(
        Map.of("studygate-" + name, new Cookie("studygate-" + name, value)), browser);
  }
}
