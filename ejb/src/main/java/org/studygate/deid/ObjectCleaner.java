package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.attributes.AttributeCleaner;
import org.studygate.deid.attributes.Marks;
import org.studygate.deid.attributes.ObjectRules;
import org.studygate.deid.attributes.Subject;
import org.studygate.deid.attributes.UidMap;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.file.HiddenBytes;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.deid.file.SourceObject;
import org.studygate.deid.text.KnownPatient;

/** De-identifies one object: attributes and text in the pixels. */
final class ObjectCleaner {

  private final DeidOptions options;
  private final ReleaseKey key;
  private final PixelCleaner pixels;
  private final Path pictures;
  private final UidMap uids;

  /**
   * @param pictures folder for pictures of what is uncertain, which may show who a patient is; null
   *     for none
   */
  ObjectCleaner(DeidOptions options, ReleaseKey key, PixelCleaner pixels, Path pictures) {
    this.pictures = pictures;
    this.options = options;
    this.key = key;
    this.pixels = pixels;
    this.uids = new UidMap(key);
  }

  /**
   * Writes the cleaned object.
   *
   * @param staged where to
   * @return what became of it; a reason to hold it back means that nothing was written
   */
  ObjectOutcome clean(SourceFile source, KnownPatient known, Path staged) throws IOException {
    Subject subject = Subject.of(key, source.patientKey(), known);
    ObjectOutcome outcome = outcome(source, subject);
    try {
      return clean(source, subject, outcome, staged);
    } catch (HeldBackException e) {
      return outcome.heldBack(e.reason());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // what such an error says may quote the object
      return outcome.heldBack(
          "The object could not be processed (" + e.getClass().getSimpleName() + ").");
    }
  }

  private ObjectOutcome clean(
      SourceFile source, Subject subject, ObjectOutcome outcome, Path staged)
      throws IOException, HeldBackException {
    SourceObject object = SourceObject.read(source.path());
    Attributes ds = object.dataset();
    ObjectRules.requireCleanable(ds);
    Attributes original = header(ds);
    Map<String, Integer> counts =
        new TreeMap<>(AttributeCleaner.clean(ds, options.profile(), key, subject));
    List<String> review = new ArrayList<>();
    String syntax = object.transferSyntax();
    if (ObjectRules.hasPixels(ds) && options.has(ProfileOption.CLEAN_PIXEL_DATA)) {
      PixelCleaner.Result result = pixels(ds, syntax, original, subject.known());
      syntax = result.transferSyntax();
      review.addAll(result.review());
      result.counts().forEach((what, n) -> counts.merge(what, n, Integer::sum));
      draw(result.picture(), outcome.number());
    }
    int hidden = HiddenBytes.erase(ds, syntax);
    if (hidden > 0) {
      counts.merge("bytes beside the picture erased from pixel data", hidden, Integer::sum);
    }
    ObjectFiles.writeUnfinished(ds, syntax, staged);
    return new ObjectOutcome(
        outcome.number(),
        outcome.patient(),
        outcome.studyUid(),
        outcome.seriesUid(),
        outcome.sopInstanceUid(),
        outcome.modality(),
        outcome.file(),
        "",
        review,
        counts);
  }

  private PixelCleaner.Result pixels(
      Attributes ds, String syntax, Attributes original, KnownPatient known)
      throws HeldBackException {
    if (pixels == null) {
      return new PixelCleaner.Result(
          syntax, false, List.of("Text in the pixels was not looked for."), Map.of());
    }
    PixelCleaner.Result result = pixels.clean(ds, syntax, original, known, options);
    if (result.looked()) {
      Marks.pixelsCleaned(ds);
    }
    return result;
  }

  private void draw(byte[] picture, int number) throws IOException {
    if (pictures != null && picture != null) {
      ObjectFiles.replace(
          pictures.resolve(Deidentifier.pictureOf(number)), out -> out.write(picture));
    }
  }

  /** The attributes before the pixel data, as they were. */
  private static Attributes header(Attributes ds) {
    Attributes copy = new Attributes(ds);
    copy.remove(Tag.PixelData);
    return copy;
  }

  private ObjectOutcome outcome(SourceFile source, Subject subject) {
    String study = uids.hashed(source.studyUid());
    String series = uids.hashed(source.seriesUid());
    String sop = uids.hashed(source.sopInstanceUid());
    return new ObjectOutcome(
        source.number(),
        subject.pseudonym(),
        kept(source.studyUid(), study),
        kept(source.seriesUid(), series),
        kept(source.sopInstanceUid(), sop),
        source.modality(),
        String.join("/", subject.pseudonym(), study, series, sop + ".dcm"),
        "",
        List.of(),
        Map.of());
  }

  private String kept(String old, String mapped) {
    return options.has(ProfileOption.RETAIN_UIDS) ? old : mapped;
  }
}
