package org.studygate.deid.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.studygate.deid.file.ObjectFiles;

/**
 * Makes a set of objects with invented patients in them, and the answer key. The same seed makes
 * the same set.
 */
public final class PhiGenerator {

  /** The profile options that the answer key expects, beside the default ones. */
  public static final List<String> EXPECTED_OPTIONS =
      List.of(
          "retain-modified-dates",
          "retain-patient-characteristics",
          "retain-safe-private",
          "clean-structured-content",
          "clean-graphics");

  private static final String FOLDER = "dicom";

  /** The answer key's name beside the folder of objects. */
  public static final String ANSWERS = "answers.json";

  private final Random random;
  private final ObjectMaker maker;

  public PhiGenerator(long seed) {
    this.random = new Random(seed);
    this.maker = new ObjectMaker(random);
  }

  /**
   * Writes the objects to {@code folder/dicom} and the answer key beside.
   *
   * @return how many objects were made
   */
  public int write(Path folder, int patients) throws IOException {
    Map<String, List<Check>> answers = new LinkedHashMap<>();
    for (int i = 0; i < patients; i++) {
      patient(folder.resolve(FOLDER), answers);
    }
    AnswerKey.write(folder.resolve(ANSWERS), answers);
    return answers.size();
  }

  private void patient(Path folder, Map<String, List<Check>> answers) throws IOException {
    Person patient = maker.people().person();
    String name = ObjectMaker.ascii(patient.family()) + "_" + ObjectMaker.ascii(patient.given());
    LocalDate first = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(4_000));
    for (int study = 0; study < 2; study++) {
      Visit visit = visit(patient, first.plusDays(study * (30L + random.nextInt(400))));
      Kind[] kinds = Kind.values();
      for (int series = 0; series < 3; series++) {
        Kind kind = kinds[random.nextInt(kinds.length)];
        String seriesUid = visit.studyUid() + "." + (series + 1);
        for (int number = 1; number <= 2; number++) {
          Draft draft = maker.make(visit, kind, seriesUid, number);
          String file =
              "%s_%s_%d_%d_%d.dcm"
                  .formatted(
                      name,
                      DateTimeFormatter.BASIC_ISO_DATE.format(visit.date()),
                      study,
                      series,
                      number);
          ObjectFiles.write(
              draft.dataset(), UID.ExplicitVRLittleEndian, folder.resolve(name).resolve(file));
          answers.put(draft.dataset().getString(Tag.SOPInstanceUID), draft.checks());
        }
      }
    }
  }

  private Visit visit(Person patient, LocalDate date) {
    String digits = patient.id().replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    String uid =
        "1.2.276.0.7230010.3."
            + digits
            + "."
            + DateTimeFormatter.BASIC_ISO_DATE.format(date)
            + "."
            + (1 + random.nextInt(99_999));
    return new Visit(
        patient,
        date,
        uid,
        "A" + (1_000_000 + random.nextInt(8_999_999)),
        maker.people().person(),
        maker.people().person(),
        maker.people().person(),
        maker.people().hospital());
  }
}
