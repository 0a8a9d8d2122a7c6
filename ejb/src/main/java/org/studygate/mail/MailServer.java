package org.studygate.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Date;
import org.studygate.settings.InvalidSettingException;

/** Hands mail over by SMTP (RFC 5321). */
final class MailServer {

  private static final Logger LOG = System.getLogger(MailServer.class.getName());

  private final MailSettings settings;
  private Session session;

  MailServer(MailSettings settings) {
    this.settings = settings;
  }

  /** What became of a letter. */
  enum Answer {
    TAKEN,
    /** Not this one, now or for a while. */
    LATER,
    /** It will never take this recipient. */
    REFUSED,
    /** It cannot be reached, or does not let us in: no other letter either. */
    DOWN
  }

  /**
   * @throws InvalidSettingException when the sender's address is none
   */
  Answer send(MailSpool.Letter letter) {
    if (session == null) {
      session = Session.getInstance(settings.properties(), authenticator());
    }
    InternetAddress from = sender();
    MimeMessage message;
    try {
      message = message(session, from, letter);
    } catch (MessagingException noAddress) {
      return Answer.REFUSED;
    }
    try (Transport transport = session.getTransport()) {
      transport.connect();
      return send(transport, message);
    } catch (MessagingException e) {
      // Host, port, or what the server says to the login: nothing of the letter.
      LOG.log(
          Level.WARNING,
          "the mail server cannot be reached or lets nobody in, later again: {0}",
          e.getMessage());
      return Answer.DOWN;
    }
  }

  private static Answer send(Transport transport, MimeMessage message) throws MessagingException {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return Answer.TAKEN;
    } catch (SendFailedException e) {
      boolean never = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
      return never ? Answer.REFUSED : Answer.LATER;
    }
  }

  private InternetAddress sender() {
    try {
      return new InternetAddress(settings.from());
    } catch (AddressException e) {
      throw new InvalidSettingException("STUDYGATE_MAIL_FROM is no mail address");
    }
  }

  private static MimeMessage message(Session session, InternetAddress from, MailSpool.Letter letter)
      throws MessagingException {
    MimeMessage message = new Identified(session, letter, from);
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(letter.body(), "UTF-8");
    message.setSentDate(new Date());
    // No automatic answers to an automatic mail (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  /**
   * The same id each time: where a kill between handing over and noting it makes the letter come
   * twice, mail programs know it for one.
   */
  private static final class Identified extends MimeMessage {

    private final String id;

    private Identified(Session session, MailSpool.Letter letter, InternetAddress from) {
      super(session);
      String domain = from.getAddress().replaceAll(".*@", "");
      id = "<studygate.%d.%d@%s>".formatted(letter.createdAt().toEpochMilli(), letter.id(), domain);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
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
