package org.studygate.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;

/** Hands mail over by SMTP (RFC 5321). */
final class MailServer {

  private final MailSettings settings;

  MailServer(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws MessagingException when the server did not take it
   */
  void send(MailSpool.Letter letter) throws MessagingException {
    Session session = Session.getInstance(settings.properties(), authenticator());
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(letter.body(), "UTF-8");
    message.setSentDate(new Date());
    // No automatic answers to an automatic mail (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    Transport.send(message);
  }

  private Authenticator authenticator() {
    return settings
        .user()
        .map(
            user ->
                new Authenticator() {
                  @Override
                  protected PasswordAuthentication getPasswordAuthentication() {
                    return new PasswordAuthentication(user, settings.password());
                  }
                })
        .orElse(null);
  }
}
