package org.studygate.deid.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that the objects of one patient say who the patient is and who was around: names, ids,
 * places, phrases. Collected before anything is changed, held in memory only, never shown.
 */
public final class KnownPatient {

  /** What kind of thing is known. */
  public enum Kind {
    PERSON,
    ID,
    PATIENT_ID,
    PLACE,
    PHRASE,
    BIRTH_DATE
  }

  private static final int LONGEST = 256;

  private final Set<String> persons = new TreeSet<>();
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> patientIds = new TreeSet<>();
  private final Set<String> places = new TreeSet<>();
  private final Set<String> phrases = new TreeSet<>();
  private final Set<String> birthDates = new TreeSet<>();
  private final Set<String> things = new TreeSet<>();
  private TextCleaner cleaner;

  /** Adds one value; blank ones and very long ones say nothing. */
  public synchronized void add(Kind kind, String value) {
    String text = value == null ? "" : value.replace("\0", "").strip();
    if (!text.isEmpty() && text.length() <= LONGEST && set(kind).add(text)) {
      cleaner = null;
    }
  }

  private Set<String> set(Kind kind) {
    return switch (kind) {
      case PERSON -> persons;
      case ID -> ids;
      case PATIENT_ID -> patientIds;
      case PLACE -> places;
      case PHRASE -> phrases;
      case BIRTH_DATE -> birthDates;
    };
  }

  /** Adds the name of a device or its maker, which is not taken for an id or a phrase. */
  public synchronized void addThing(String value) {
    String text = value == null ? "" : value.replace("\0", "").strip();
    if (!text.isEmpty() && things.add(Folded.fold(text))) {
      cleaner = null;
    }
  }

  /** The values of a kind, for the self-check. */
  public synchronized Set<String> reveal(Kind kind) {
    if (kind != Kind.ID && kind != Kind.PHRASE) {
      return Set.copyOf(set(kind));
    }
    return set(kind).stream()
        .filter(value -> !things.contains(Folded.fold(value)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What takes this patient out of sentences. */
  public synchronized TextCleaner cleaner() {
    if (cleaner == null) {
      cleaner = new TextCleaner(KnownPatterns.of(this));
    }
    return cleaner;
  }

  @Override
  public String toString() {
    return "***";
  }
}
