package org.studygate.deid.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.file.Parallel;
import org.studygate.deid.file.SourceObject;
import org.studygate.deid.text.KnownPatient;

/**
 * Looks at the objects of a study as they would leave, without the code that made them: every byte
 * for everything known of the patient, names of files, UIDs, and whether they are still objects
 * that others can read.
 */
public final class SelfCheck {

  /** Slices of one scan are alike: one of a series is read, and judged by outside tools. */
  private static final Set<String> SLICES = Set.of("MR", "CT", "PT", "NM");

  private final boolean uidsRetained;
  private final BiFunction<Attributes, String, List<String>> reader;
  private final OutsideTools tools = new OutsideTools();

  /**
   * @param uidsRetained whether old UIDs may be found
   * @param reader reads the text in the pixels of a data set in a transfer syntax
   */
  public SelfCheck(boolean uidsRetained, BiFunction<Attributes, String, List<String>> reader) {
    this.uidsRetained = uidsRetained;
    this.reader = reader;
  }

  /** What is wrong with the objects of one study of one patient. */
  public List<Finding> check(List<CheckedObject> study, KnownPatient known) throws IOException {
    ByteSearch needles = Needles.of(known, oldUids(study));
    FileSearch search = new FileSearch(needles);
    Set<String> seriesRead = Collections.synchronizedSet(new HashSet<>());
    Set<String> seriesJudged = Collections.synchronizedSet(new HashSet<>());
    List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
    Identities identities = new Identities();
    Parallel.forEach(
        study,
        object -> {
          check(object, search, known, identities, seriesJudged, findings);
          readPixels(object, needles, seriesRead, findings);
        });
    findings.addAll(identities.findings());
    Set<Path> unreadable = tools.unreadable(study.stream().map(CheckedObject::result).toList());
    for (CheckedObject object : study) {
      if (unreadable.contains(object.result())) {
        findings.add(
            new Finding(true, object.number(), "DCMTK does not take it for a DICOM file."));
      }
    }
    return findings.stream().sorted().toList();
  }

  private Set<String> oldUids(List<CheckedObject> study) {
    Set<String> uids = new HashSet<>();
    if (!uidsRetained) {
      for (CheckedObject o : study) {
        Collections.addAll(uids, o.oldStudyUid(), o.oldSeriesUid(), o.oldSopInstanceUid());
      }
      // well-known instances, such as colour palettes, keep the standard's own UIDs
      uids.removeIf(uid -> uid.isEmpty() || UID.nameOf(uid) != null);
    }
    return uids;
  }

  private void check(
      CheckedObject object,
      FileSearch search,
      KnownPatient known,
      Identities identities,
      Set<String> seriesJudged,
      List<Finding> findings)
      throws IOException {
    Attributes ds;
    try {
      ds = SourceObject.read(object.result()).dataset();
    } catch (HeldBackException e) {
      findings.add(new Finding(true, object.number(), "The result cannot be read."));
      return;
    }
    search
        .find(object.result(), pixelsStart(object.result(), ds))
        .ifPresent(
            what -> findings.add(new Finding(true, object.number(), "Left over: " + what + ".")));
    if (known.cleaner().knows(object.name())) {
      findings.add(new Finding(true, object.number(), "The file's name tells of the patient."));
    }
    identities.add(object, ds);
    String modality = ds.getString(Tag.Modality, "");
    if (!SLICES.contains(modality) || seriesJudged.add(object.oldSeriesUid())) {
      outside(object, findings);
    }
  }

  /** Text in the pixels, read by another program than the one that found it. */
  private void readPixels(
      CheckedObject object, ByteSearch needles, Set<String> seriesRead, List<Finding> findings)
      throws IOException {
    try {
      SourceObject result = SourceObject.read(object.result());
      String modality = result.dataset().getString(Tag.Modality, "");
      boolean skip = SLICES.contains(modality) && !seriesRead.add(object.oldSeriesUid());
      if (skip || !result.dataset().contains(Tag.PixelData)) {
        return;
      }
      List<String> words = reader.apply(result.dataset(), result.transferSyntax());
      byte[] text = String.join(" ", words).getBytes(StandardCharsets.UTF_8);
      needles.find(text, text.length).stream()
          .findFirst()
          .ifPresent(
              hit ->
                  findings.add(
                      new Finding(
                          true,
                          object.number(),
                          "The pixels still show " + hit.needle().what() + ".")));
    } catch (HeldBackException e) {
      // reported by the check of the file
    }
  }

  private void outside(CheckedObject object, List<Finding> findings) throws IOException {
    for (String error : tools.newErrors(object.source(), object.result())) {
      findings.add(new Finding(false, object.number(), "dciodvfy has a new error: " + error));
    }
  }

  private static long pixelsStart(Path file, Attributes ds) throws IOException {
    long size = Files.size(file);
    byte[] tag = {(byte) 0xE0, 0x7F, 0x10, 0x00};
    if (!ds.contains(Tag.PixelData)) {
      return size;
    }
    var hits = new ByteSearch(List.of(new ByteSearch.Needle(tag, "", false)));
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes((int) Math.min(size, 1 << 22));
      var found = hits.find(head, head.length);
      return found.isEmpty() ? size : found.get(0).start();
    }
  }

  /** Objects that belonged together still do, and others do not. */
  private static final class Identities {

    private final Map<String, String> newByOld = new HashMap<>();
    private final Map<String, String> oldByNew = new HashMap<>();
    private final Set<String> patients = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    synchronized void add(CheckedObject object, Attributes ds) {
      pair(object, object.oldStudyUid(), ds.getString(Tag.StudyInstanceUID, ""));
      pair(object, object.oldSeriesUid(), ds.getString(Tag.SeriesInstanceUID, ""));
      pair(object, object.oldSopInstanceUid(), ds.getString(Tag.SOPInstanceUID, ""));
      patients.add(ds.getString(Tag.PatientID, ""));
      if (patients.size() > 1) {
        findings.add(new Finding(true, object.number(), "One patient has two new ids."));
      }
    }

    private void pair(CheckedObject object, String old, String now) {
      if (old.isEmpty()) {
        return;
      }
      String other = newByOld.putIfAbsent(old, now);
      String origin = oldByNew.putIfAbsent(now, old);
      if (other != null && !other.equals(now) || origin != null && !origin.equals(old)) {
        findings.add(new Finding(true, object.number(), "UIDs are not replaced consistently."));
      }
    }

    List<Finding> findings() {
      return findings;
    }
  }
}
