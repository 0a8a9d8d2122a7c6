package org.studygate.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the pages. */
public final class Texts {

  private static final ResourceBundle.Control ENGLISH_ELSE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /** A text with its {@code {0}} filled in; the key itself where there is none. */
  public static String of(Locale locale, String key, Object... arguments) {
    try {
      String pattern =
          ResourceBundle.getBundle("org.studygate.web.Messages", locale, ENGLISH_ELSE)
              .getString(key);
      return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    } catch (MissingResourceException unknown) {
      return key;
    }
  }

  public static boolean has(Locale locale, String key) {
    return ResourceBundle.getBundle("org.studygate.web.Messages", locale, ENGLISH_ELSE)
        .containsKey(key);
  }

  public static void tell(String key, Object... arguments) {
    say(FacesMessage.SEVERITY_INFO, key, arguments);
  }

  public static void warn(String key, Object... arguments) {
    say(FacesMessage.SEVERITY_WARN, key, arguments);
  }

  private static void say(FacesMessage.Severity severity, String key, Object... arguments) {
    FacesContext faces = FacesContext.getCurrentInstance();
    Locale locale = faces.getViewRoot() == null ? Locale.ENGLISH : faces.getViewRoot().getLocale();
    faces.addMessage(null, new FacesMessage(severity, of(locale, key, arguments), null));
  }
}
