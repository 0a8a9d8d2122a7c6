package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.studygate.deid.ProfileOption;
import org.studygate.id.PatientText;
import org.studygate.study.Patient;
import org.studygate.study.Study;

/**
 * The process's own look at what would leave. It takes what the archive's index knows of the
 * patient and the study and searches every byte of every file for it, in the character sets in
 * which it could stand there. It shares no code with what de-identified, not even a DICOM reader.
 */
@ApplicationScoped
class OutputCheck {

  /** Bytes; shorter values stand in pixels by chance. */
  private static final int SHORTEST = 5;

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          Charset.forName("EUC-KR"),
          Charset.forName("Shift_JIS"),
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16LE);

  @Inject private ReleaseStore store;

  protected OutputCheck() {}

  OutputCheck(ReleaseStore store) {
    this.store = store;
  }

  @Transactional
  Preparation.Result check(Preparation.Order order, List<Preparation.Outcome> outcomes)
      throws IOException {
    ReleaseStudy study = store.study(order.release().key(), order.study());
    ByteSearch search = search(study, order.release().profileOptions());
    List<Preparation.Outcome> bad = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Preparation.Outcome outcome : outcomes) {
      if (outcome.file() == null) {
        continue;
      }
      Path file = order.objects().resolve(outcome.file());
      Set<String> found = new LinkedHashSet<>(search.in(file));
      found.addAll(search.in(outcome.file()));
      if (!found.isEmpty()) {
        String what = String.join(", ", found);
        String reason = "The check found in it: " + what + ".";
        bad.add(new Preparation.Outcome(outcome.sopUid(), null, reason));
        findings.add(
            new Finding(Finding.Severity.BLOCK, "still-there", reason, outcome.sopUid(), null));
      }
    }
    return new Preparation.Result(bad, findings);
  }

  private ByteSearch search(ReleaseStudy study, Set<String> options) {
    Study of = study.study();
    Patient patient = of.patient();
    ByteSearch known = new ByteSearch();
    add(known, "the patient's id", patient.patientId());
    add(known, "the patient's birth date", patient.birthDate());
    add(known, "the accession number", of.accessionNumber());
    add(known, "the study id", of.studyId());
    for (String group : patient.patientName().reveal().split("=")) {
      String plain = group.replaceAll("\\^+$", "");
      if (plain.indexOf('^') > 0) {
        add(known, "the patient's name", PatientText.of(plain));
        add(known, "the patient's name", PatientText.of(plain.replace('^', ' ')));
      }
    }
    if (!options.contains(ProfileOption.RETAIN_UIDS.word())) {
      known.addNumber("the study's UID", of.studyUid().value());
      store
          .instances(study)
          .forEach(instance -> known.addNumber("an original UID", instance.sopUid().value()));
    }
    return known;
  }

  private static void add(ByteSearch known, String what, PatientText value) {
    String text = value.reveal().strip();
    if (text.matches("[0-9.]+")) {
      // Longer numbers, such as UIDs, hold any short one by chance.
      known.addNumber(what, text);
      return;
    }
    Set<String> done = new LinkedHashSet<>();
    for (Charset charset : CHARSETS) {
      if (charset.newEncoder().canEncode(text)) {
        byte[] bytes = text.getBytes(charset);
        if (bytes.length >= SHORTEST && done.add(new String(bytes, StandardCharsets.ISO_8859_1))) {
          known.add(what, bytes);
        }
      }
    }
  }
}
