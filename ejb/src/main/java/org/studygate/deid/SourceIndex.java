package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.attributes.PatientCollector;
import org.studygate.deid.attributes.PatientKey;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.file.SourceObject;
import org.studygate.deid.profile.Profile;
import org.studygate.deid.text.KnownPatient;

/**
 * The first pass over all files: which object belongs to whom, and everything that is known of each
 * patient, before the first byte is changed.
 */
final class SourceIndex {

  private final Map<String, KnownPatient> patients = new ConcurrentHashMap<>();
  private final List<SourceFile> files;

  private SourceIndex(List<Path> sources, DeidOptions options, DeidProgress progress) {
    AtomicInteger done = new AtomicInteger();
    files =
        IntStream.range(0, sources.size())
            .parallel()
            .mapToObj(
                i -> {
                  SourceFile file = read(i + 1, sources.get(i), options);
                  synchronized (done) {
                    progress.at("reading", done.incrementAndGet(), sources.size());
                  }
                  return file;
                })
            .toList();
  }

  static SourceIndex of(List<Path> sources, DeidOptions options, DeidProgress progress) {
    return new SourceIndex(sources, options, progress);
  }

  private SourceFile read(int number, Path path, DeidOptions options) {
    try {
      Attributes ds = SourceObject.readHeader(path).dataset();
      String key = PatientKey.of(ds);
      KnownPatient known = patients.computeIfAbsent(key, k -> new KnownPatient());
      Profile profile = Profile.of(options.profile(), ds.getString(Tag.SOPClassUID));
      new PatientCollector(profile, known).collect(ds);
      return new SourceFile(
          number,
          path,
          key,
          text(ds, Tag.StudyInstanceUID),
          text(ds, Tag.SeriesInstanceUID),
          text(ds, Tag.SOPInstanceUID),
          text(ds, Tag.Modality),
          "");
    } catch (HeldBackException e) {
      return SourceFile.unreadable(number, path, e.reason());
    } catch (IOException e) {
      return SourceFile.unreadable(number, path, "The file cannot be read.");
    } catch (RuntimeException | StackOverflowError e) {
      return SourceFile.unreadable(number, path, "The file is damaged or is not a DICOM object.");
    }
  }

  private static String text(Attributes ds, int tag) {
    String value = ds.getString(tag, "");
    return value == null ? "" : value.replace("\0", "").strip();
  }

  List<SourceFile> files() {
    return files;
  }

  KnownPatient patient(String key) {
    return patients.get(key);
  }

  /** All that is known, by patient. */
  Map<String, KnownPatient> patients() {
    return patients;
  }
}
