package org.studygate.skin;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.AuditTrails;
import org.studygate.id.PatientText;
import org.studygate.identity.Accounts;
import org.studygate.identity.Contact;
import org.studygate.intake.Intake;
import org.studygate.intake.Sender;
import org.studygate.intake.StoreOutcome;
import org.studygate.mail.MailSpool;
import org.studygate.settings.Settings;
import org.studygate.testing.TestDatabase;
import org.studygate.workflow.KeyedProcess;

/** The use cases of photos on a real database and real files; judge and archive as a test says. */
final class PhotoDesk implements AutoCloseable {

  final TestDatabase database = TestDatabase.h2();
  final List<String> begun = new ArrayList<>();
  final List<String> mails = new ArrayList<>();
  final List<byte[]> archived = new ArrayList<>();
  final Map<String, String> values = new HashMap<>();
  PhotoFinding finding = finding(true, false);
  Instant now = Instant.now();

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private final Path data;

  PhotoDesk(Path data) {
    this.data = data;
    values.put("STUDYGATE_DATA", data.toString());
  }

  static PhotoFinding finding(boolean usable, boolean face) {
    return new PhotoFinding(
        usable,
        usable ? List.of() : List.of("focus"),
        Map.of("usable", usable ? 0.9 : 0.1, "focus", usable ? 0.1 : 0.9),
        Map.of("laplacian", 3.5),
        face,
        List.of(new PhotoFinding.Heat("focus", 1, 2, List.of(0.1, 0.9))),
        "1.0.0");
  }

  static PhotoOrder order(BodySite site, String retakeOf, String visit) {
    return order("P-1", site, retakeOf, visit);
  }

  static PhotoOrder order(String patient, BodySite site, String retakeOf, String visit) {
    return new PhotoOrder(
        PatientText.of("Hong^Gildong"),
        PatientText.of(patient),
        PatientText.of("19800102"),
        "F",
        site,
        site.paired() ? "R" : null,
        null,
        null,
        retakeOf,
        visit,
        true);
  }

  PhotoView send(String sender, PhotoOrder order, byte[] picture) {
    return as(sender, "physician", cases -> cases.photos().send(order, picture)).photo();
  }

  PhotoView view(String key) {
    return as("root", "admin", cases -> cases.photos().find(key));
  }

  /** The way of the process, as its model has it. */
  void process(String key) {
    boolean usable = as("system", "", cases -> cases.steps().judge(key));
    as(
        "system",
        "",
        cases -> {
          if (usable) {
            cases.steps().file(key);
          } else {
            cases.steps().notDiagnosable(key);
          }
          return null;
        });
  }

  <T> T as(String user, String role, Function<Cases, T> work) {
    return database.fromTransaction(em -> work.apply(new Cases(em, user, role)));
  }

  /** The use cases in one transaction of one caller. */
  final class Cases {

    private final EntityManager em;
    private final String user;
    private final String role;
    private final AuditTrail trail;
    private final Settings settings =
        new Settings() {
          @Override
          public Optional<String> text(String name) {
            String value = values.get(name);
            return value != null ? Optional.of(value) : super.text(name);
          }
        };

    Cases(EntityManager em, String user, String role) {
      this.em = em;
      this.user = user;
      this.role = role;
      this.trail = AuditTrails.of(em, user, role);
    }

    PhotoStore store() {
      return new PhotoStore(em);
    }

    PhotoRows rows() {
      return new PhotoRows(
          store(),
          new PhotoLinkStore(em),
          new PhotoViews(store()),
          new PhotoMail(accounts(), spool(), settings),
          trail,
          process());
    }

    private PhotoReception reception() {
      PhotoFolder folder = new PhotoFolder(data);
      return new PhotoReception(rows(), folder, new VirusScan(settings, folder), trail, settings);
    }

    private PhotoLinkRows linkRows() {
      return new PhotoLinkRows(new PhotoLinkStore(em), trail, clock);
    }

    PhotoLinks links() {
      return new PhotoLinks(linkRows(), settings, AuditTrails.caller(user, Set.of(role)));
    }

    LinkedPhotos linked() {
      return new LinkedPhotos(
          linkRows(),
          new LinkGuesses(em, trail, settings, clock),
          reception(),
          rows(),
          settings,
          AuditTrails.caller(user, Set.of(role)));
    }

    PhotoRetention retention(boolean stored) {
      return new PhotoRetention(rows(), new PhotoFolder(data), photo -> stored, settings);
    }

    Photos photos() {
      PhotoFolder folder = new PhotoFolder(data);
      return new Photos(
          reception(),
          rows(),
          store(),
          new PhotoViews(store()),
          folder,
          trail,
          AuditTrails.caller(user, Set.of(role)));
    }

    PhotoSteps steps() {
      return new PhotoSteps(rows(), new PhotoFolder(data), this::judged, intake(), settings);
    }

    private PhotoFinding judged(BufferedImage photo) {
      return finding;
    }
  }

  private static Accounts accounts() {
    return new Accounts() {
      @Override
      public Optional<Contact> contactOf(String username) {
        return Optional.of(new Contact(username + "@example.org", "ko"));
      }
    };
  }

  private MailSpool spool() {
    return new MailSpool() {
      @Override
      public void put(String recipient, String subject, String body) {
        mails.add(recipient + "\n" + subject + "\n" + body);
      }
    };
  }

  private Intake intake() {
    return new Intake(null, null, null, null) {
      @Override
      public StoreOutcome store(InputStream part10, Sender sender) {
        try {
          archived.add(part10.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return new StoreOutcome(StoreOutcome.Status.STORED, null, null, null, null, null);
      }
    };
  }

  private KeyedProcess process() {
    return new KeyedProcess() {
      @Override
      public void begin(String processKey, String businessKey, Map<String, Object> variables) {
        begun.add(processKey + " " + businessKey + " " + variables);
      }

      @Override
      public boolean tell(String processKey, String businessKey, String message) {
        return false;
      }

      @Override
      public void retry(String processKey, String businessKey) {
        begun.add("retry " + businessKey);
      }
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
