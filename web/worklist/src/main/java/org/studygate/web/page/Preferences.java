package org.studygate.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the user wants pages: language, time zone and colours. The browser keeps them in cookies, so
 * that they hold before signing in too, and on every node.
 */
@Named
@RequestScoped
public class Preferences {

  private static final List<String> LANGUAGES = List.of("en", "ko");
  private static final Set<String> THEMES = Set.of("light", "dark", "system");

  private final Map<String, Object> cookies;
  private final Locale browser;

  public Preferences() {
    this(FacesContext.getCurrentInstance().getExternalContext());
  }

  private Preferences(ExternalContext context) {
    this.cookies = context.getRequestCookieMap();
    this.browser = context.getRequestLocale();
  }

  Preferences(Map<String, Object> cookies, Locale browser) {
    this.cookies = cookies;
    this.browser = browser;
  }

  public Locale getLocale() {
    return Locale.forLanguageTag(getLanguage());
  }

  /** What was chosen, else the browser's language, else English. */
  public String getLanguage() {
    String chosen = cookie("language");
    if (LANGUAGES.contains(chosen)) {
      return chosen;
    }
    String language = browser == null ? "" : browser.getLanguage();
    return LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
  }

  /** The browser's time zone; the server's until the browser has told. */
  public ZoneId getZone() {
    try {
      return ZoneId.of(cookie("zone"));
    } catch (DateTimeException notAZone) {
      return ZoneId.systemDefault();
    }
  }

  public String getTheme() {
    String theme = cookie("theme");
    return THEMES.contains(theme) ? theme : "system";
  }

  private String cookie(String name) {
    return cookies.get("studygate-" + name) instanceof Cookie cookie
        ? URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8)
        : "";
  }
}
