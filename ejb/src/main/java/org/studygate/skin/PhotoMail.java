package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.studygate.identity.Accounts;
import org.studygate.identity.Contact;
import org.studygate.mail.MailSpool;
import org.studygate.settings.Settings;

/** Tells sender and staff by mail that a photo cannot be used: why and how to do better. */
@ApplicationScoped
class PhotoMail {

  private Accounts accounts;
  private MailSpool spool;
  private Settings settings;

  protected PhotoMail() {}

  @Inject
  PhotoMail(Accounts accounts, MailSpool spool, Settings settings) {
    this.accounts = accounts;
    this.spool = spool;
    this.settings = settings;
  }

  /** In the transaction of the verdict; the mail names neither patient nor part of the body. */
  void notDiagnosable(PhotoView photo) {
    accounts.contactOf(photo.sender()).ifPresent(contact -> toSender(photo, contact));
    for (String staff : settings.list("STUDYGATE_PHOTO_STAFF_MAIL")) {
      spool.put(
          staff,
          PhotoAdvice.word("mail.staff.subject", Locale.ENGLISH),
          body(photo, "mail.staff.greeting", Locale.ENGLISH));
    }
  }

  private void toSender(PhotoView photo, Contact contact) {
    Locale locale =
        contact.locale() == null ? Locale.ENGLISH : Locale.forLanguageTag(contact.locale());
    String mail = photo.byLink() ? "mail.link" : "mail";
    spool.put(
        contact.email(),
        PhotoAdvice.word(mail + ".subject", locale),
        body(photo, mail + ".greeting", locale));
  }

  private String body(PhotoView photo, String greeting, Locale locale) {
    StringBuilder body = new StringBuilder();
    String received =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(photo.receivedAt().atZone(ZoneId.systemDefault()));
    body.append(filled(greeting, locale, received)).append("\n\n");
    for (PhotoAdvice advice : PhotoAdvice.of(photo.verdict(), locale)) {
      body.append("- ").append(advice.title()).append(": ").append(advice.text()).append("\n");
    }
    settings
        .text("STUDYGATE_PUBLIC_URL")
        .ifPresent(
            url ->
                body.append("\n")
                    .append(filled("mail.again", locale, address(url, photo)))
                    .append("\n"));
    return body.toString();
  }

  private static String address(String url, PhotoView photo) {
    return url.replaceAll("/+$", "") + "/photos.xhtml?retakeOf=" + photo.key();
  }

  private static String filled(String key, Locale locale, String value) {
    return MessageFormat.format(PhotoAdvice.word(key, locale), value);
  }
}
