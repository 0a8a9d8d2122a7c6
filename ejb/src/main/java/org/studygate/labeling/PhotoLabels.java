package org.studygate.labeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studygate.id.PatientText;
import org.studygate.release.ReleaseKeys;
import org.studygate.skin.PhotoShelf;

/**
 * What doctors agree on, for training. It asks for no role: who starts a training is asked there.
 *
 * <p>The picture of a photo is had from {@link PhotoShelf#picture(String)} by {@link
 * AgreedLabel#photoId()}: the cleaned file, JPEG or PNG, upright, sRGB.
 */
@ApplicationScoped
@Transactional
public class PhotoLabels {

  private static final int AT_ONCE = 500;

  @Inject private LabelStore store;
  @Inject private PhotoShelf shelf;
  @Inject private ReleaseKeys keys;

  protected PhotoLabels() {}

  PhotoLabels(LabelStore store, PhotoShelf shelf, ReleaseKeys keys) {
    this.store = store;
    this.shelf = shelf;
    this.keys = keys;
  }

  /** Settled photos whose pictures are here still, the newest first. */
  public List<AgreedLabel> agreed() {
    List<PhotoCase> settled = withPictures();
    Map<String, PatientText> patients = patients(settled);
    return settled.stream()
        .map(
            c ->
                new AgreedLabel(
                    c.photoKey(),
                    keys.alias(patients.get(c.photoKey())),
                    c.agreed().usable(),
                    c.agreed().reasons(),
                    c.agreedAt()))
        .toList();
  }

  /** How many {@link #agreed()} has. */
  public long countAgreed() {
    return withPictures().size();
  }

  private List<PhotoCase> withPictures() {
    return store.settled().stream().filter(c -> shelf.hasPicture(c.photoKey())).toList();
  }

  private Map<String, PatientText> patients(List<PhotoCase> cases) {
    Map<String, PatientText> patients = new HashMap<>();
    List<String> photos = new ArrayList<>(cases.stream().map(PhotoCase::photoKey).toList());
    for (int from = 0; from < photos.size(); from += AT_ONCE) {
      shelf
          .photos(photos.subList(from, Math.min(photos.size(), from + AT_ONCE)))
          .forEach(photo -> patients.put(photo.key(), photo.patientId()));
    }
    return patients;
  }
}
