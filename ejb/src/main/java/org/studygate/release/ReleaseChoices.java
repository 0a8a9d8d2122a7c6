package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.studygate.settings.Settings;

/** What can be chosen for a release here, and for how long it is there. */
@ApplicationScoped
public class ReleaseChoices {

  @Inject private Settings settings;

  protected ReleaseChoices() {}

  ReleaseChoices(Settings settings) {
    this.settings = settings;
  }

  /** A destination as researchers may know it: without its address. */
  public record Named(String name, DestinationType type) {}

  /** The destinations that the administrators have set up. */
  public List<Named> destinations() {
    return all().stream().map(d -> new Named(d.name(), d.type())).toList();
  }

  Optional<Destination> destination(String name, DestinationType type) {
    return all().stream().filter(d -> d.name().equals(name) && d.type() == type).findFirst();
  }

  private List<Destination> all() {
    return settings.list("STUDYGATE_RELEASE_DESTINATIONS").stream().map(Destination::of).toList();
  }

  /** How long a package can be downloaded. */
  Duration available() {
    return Duration.ofDays(settings.number("STUDYGATE_RELEASE_DAYS", 1, 3650));
  }

  /** How long one link to it is good for. */
  Duration link() {
    return Duration.ofHours(settings.number("STUDYGATE_RELEASE_LINK_HOURS", 1, 24 * 365));
  }

  /** Studies that one request may name. */
  public int mostStudies() {
    return settings.number("STUDYGATE_RELEASE_MOST_STUDIES", 1, 100_000);
  }
}
