package org.studygate.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/** The hospital's mail server, as the settings STUDYGATE_MAIL_… name it. */
@ApplicationScoped
class MailSettings {

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final Set<String> SECURITIES = Set.of("starttls", "tls", "none");

  private Settings settings;

  protected MailSettings() {}

  @Inject
  MailSettings(Settings settings) {
    this.settings = settings;
  }

  /** Whether mail is sent at all. */
  boolean set() {
    return settings.text("STUDYGATE_MAIL_HOST").isPresent();
  }

  /**
   * @throws InvalidSettingException when mail is sent and this is not set
   */
  String from() {
    return settings.required("STUDYGATE_MAIL_FROM");
  }

  Optional<String> user() {
    return settings.text("STUDYGATE_MAIL_USER");
  }

  String password() {
    return settings.text("STUDYGATE_MAIL_PASSWORD").orElse("");
  }

  /** What Jakarta Mail wants to know. */
  Properties properties() {
    String security = settings.required("STUDYGATE_MAIL_SECURITY");
    if (!SECURITIES.contains(security)) {
      throw new InvalidSettingException(
          "STUDYGATE_MAIL_SECURITY is '" + security + "', but must be starttls, tls or none");
    }
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", settings.required("STUDYGATE_MAIL_HOST"));
    properties.put(
        "mail.smtp.port", Integer.toString(settings.number("STUDYGATE_MAIL_PORT", 1, 65535)));
    properties.put("mail.smtp.auth", Boolean.toString(user().isPresent()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
    // With it on, a server that offers no TLS gets neither password nor mail.
    properties.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    for (String what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail.smtp." + what, Integer.toString(TIMEOUT_MILLIS));
    }
    return properties;
  }
}
