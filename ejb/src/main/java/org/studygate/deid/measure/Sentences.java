package org.studygate.deid.measure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes patients, dates and addresses into medical text, the way that people do. */
final class Sentences {

  private static final String[] SHORT = {
    "CT CHEST W CONTRAST", "MRI BRAIN W/O CONTRAST", "T1 MPRAGE sag", "AX T2 FLAIR",
        "Abdomen 5.0 B31f",
    "US LIVER", "CHEST PA AND LATERAL", "PET CT WHOLE BODY", "ep2d_diff_b1000_ADC",
        "LUMBAR SPINE 3 VIEWS",
    "t2_tse_sag_384", "Thorax nativ", "Knie rechts T1", "BREAST MLO LEFT", "HEAD ROUTINE 5MM"
  };
  private static final String[] LONG = {
    "Stable nodule in the right upper lobe, no pleural effusion",
    "Known meningioma, compare with prior examination",
    "Status post left hip replacement, evaluate for fracture",
    "Chest pain, rule out pulmonary embolism",
    "Follow-up of hepatic lesion after treatment",
    "No evidence of acute hemorrhage or infarct",
    "Motion artifact on axial images, repeat scan",
    "Degenerative disc disease with spinal stenosis"
  };
  private static final String[][] DATE_FORMS = {
    {"yyyyMMdd"},
    {"yyyy-MM-dd"},
    {"MM/dd/yyyy"},
    {"dd.MM.yyyy"},
    {"MMM d, yyyy"},
    {"d MMMM yyyy"},
    {"dd-MMM-yyyy"}
  };

  private final Random random;
  private final People people;

  Sentences(Random random, People people) {
    this.random = random;
    this.people = people;
  }

  /** A description of a study or series, at most 64 characters. */
  Sentence shortText(Person patient, LocalDate study, String hospital) {
    String medical = people.pick(SHORT);
    Plant plant = plant(patient, study, hospital, 60 - medical.length());
    String text = random.nextBoolean() ? medical + " " + plant.text : plant.text + " " + medical;
    return new Sentence(text, plant.gone, List.of(medical));
  }

  /** A comment of some sentences. */
  Sentence longText(Person patient, LocalDate study, String hospital) {
    StringBuilder text = new StringBuilder();
    List<String> gone = new ArrayList<>();
    List<String> stays = new ArrayList<>();
    int sentences = 2 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      String medical = people.pick(LONG);
      Plant plant = plant(patient, study, hospital, 200);
      text.append(random.nextBoolean() ? plant.text + ". " + medical : medical + ". " + plant.text);
      text.append(i + 1 < sentences ? ". " : ".");
      gone.addAll(plant.gone);
      stays.add(medical);
    }
    return new Sentence(text.toString(), gone, stays);
  }

  private record Plant(String text, List<String> gone) {}

  private Plant plant(Person p, LocalDate study, String hospital, int longest) {
    for (int tries = 0; tries < 20; tries++) {
      Plant plant = any(p, study, hospital);
      if (plant.text.length() <= longest) {
        return plant;
      }
    }
    return new Plant(p.id(), List.of(p.id()));
  }

  private Plant any(Person p, LocalDate study, String hospital) {
    Person other = people.person();
    return switch (random.nextInt(22)) {
      case 0 -> name(p, p.family() + ", " + p.given());
      case 1 -> name(p, p.given() + " " + p.family());
      case 2 ->
          name(p, p.family().toUpperCase(Locale.ROOT) + "^" + p.given().toUpperCase(Locale.ROOT));
      case 3 -> name(p, (p.given() + p.family()).toLowerCase(Locale.ROOT));
      case 4 -> name(p, "pt " + p.family() + "_" + p.given());
      case 5 -> new Plant(p.given().charAt(0) + ". " + p.family(), List.of(p.family()));
      case 6 -> new Plant(p.nativeJoined(), List.of(p.nativeJoined()));
      case 7 -> new Plant("MRN: " + p.id(), List.of(p.id()));
      case 8 -> new Plant("ID " + p.id(), List.of(p.id()));
      case 9 ->
          new Plant(p.id().replaceAll("[^0-9]", ""), List.of(p.id().replaceAll("[^0-9]", "")));
      case 10 -> date("DOB ", p.birth());
      case 11 -> date("scanned ", study);
      case 12 -> date("prior ", study.minusDays(30 + random.nextInt(900)));
      case 13 -> new Plant("call " + p.phone(), List.of(p.phone()));
      case 14 -> new Plant("Dr. " + other.family(), List.of(other.family()));
      case 15 ->
          new Plant(
              "Referred by Dr. " + other.given() + " " + other.family(),
              List.of(other.family(), other.given()));
      case 16 ->
          new Plant(
              other.given() + " " + other.family() + ", MD",
              List.of(other.family(), other.given()));
      case 17 -> new Plant("from " + hospital, List.of(hospital));
      case 18 -> new Plant(p.street(), List.of(p.street()));
      case 19 -> new Plant(p.mail(), List.of(p.mail()));
      case 20 -> new Plant("SSN " + ssn(), List.of(lastSsn));
      default ->
          new Plant(
              "Tech: " + other.given() + " " + other.family(),
              List.of(other.family(), other.given()));
    };
  }

  private String lastSsn = "";

  private String ssn() {
    lastSsn =
        "%03d-%02d-%04d"
            .formatted(
                100 + random.nextInt(800), 10 + random.nextInt(89), 1000 + random.nextInt(8999));
    return lastSsn;
  }

  private static Plant name(Person p, String text) {
    return new Plant(text, List.of(p.family(), p.given()));
  }

  private Plant date(String before, LocalDate date) {
    String form = people.pick(DATE_FORMS)[0];
    String text = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(date);
    return new Plant(before + text, List.of(text));
  }
}
