package org.studygate.skin;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.studygate.skin.picture.CleanPicture;

/**
 * Judged photos with a picture file, without the door and the process, for features that follow.
 */
public final class TestPhotos {

  private TestPhotos() {}

  /**
   * Receives a photo and has it judged.
   *
   * @param usable probability 0 to 1
   * @return its key
   */
  public static String judged(
      EntityManager em, Path data, String sender, String patient, double usable) {
    String key = UUID.randomUUID().toString();
    byte[] file = ("picture " + key).getBytes(StandardCharsets.US_ASCII);
    Photo photo = new Photo(key, sender, Instant.now(), Digests.of(file));
    photo.describe(
        new PhotoSubject(
            PhotoDesk.order(patient, BodySite.BACK, null, null), null, null, LocalDateTime.now()),
        new PhotoPicture(new CleanPicture(file, true, 30, 20, false, 0, null, null, null)),
        null);
    photo.beginStudy();
    photo
        .verdict()
        .judged(
            new PhotoFinding(
                usable > 0.2,
                usable > 0.2 ? List.of() : List.of("focus"),
                Map.of("usable", usable),
                Map.of(),
                false,
                List.of(),
                "1.0.0"),
            Instant.now());
    em.persist(photo);
    new PhotoFolder(data).keep(key, file);
    return key;
  }

  public static PhotoShelf shelf(EntityManager em, Path data) {
    return new PhotoShelf(new PhotoStore(em), new PhotoFolder(data));
  }

  /** As retention does. */
  public static void deletePicture(Path data, String key) {
    new PhotoFolder(data).delete(key);
  }
}
