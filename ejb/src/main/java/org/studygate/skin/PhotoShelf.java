package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;

/**
 * Photos for those of this server who work with the pictures alone. It asks for no role and records
 * nothing: who shows a picture to somebody sees to both.
 */
@ApplicationScoped
@Transactional
public class PhotoShelf {

  @Inject private PhotoStore store;
  @Inject private PhotoFolder folder;

  protected PhotoShelf() {}

  PhotoShelf(PhotoStore store, PhotoFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * A photo.
   *
   * @param patientId tells which photos show one patient; it goes nowhere else
   * @param verdict null before it was judged
   */
  public record Shelved(
      String key,
      String sender,
      StudyUid studyUid,
      PatientText patientId,
      int width,
      int height,
      PhotoView.Verdict verdict) {}

  /** Those of the given keys. */
  public List<Shelved> photos(Collection<String> keys) {
    return store.findAll(keys).stream().map(PhotoShelf::of).toList();
  }

  /** Whether the picture is here still. */
  public boolean hasPicture(String key) {
    return folder.has(key);
  }

  /** The cleaned picture; empty when it was deleted. */
  public Optional<Photos.Picture> picture(String key) {
    return store
        .find(key)
        .filter(photo -> folder.has(key))
        .map(
            photo ->
                new Photos.Picture(
                    folder.read(key), photo.picture().jpeg() ? "image/jpeg" : "image/png"));
  }

  /** Where the picture lies, whether it is here still or not. */
  public Path file(String key) {
    return folder.file(key);
  }

  private static Shelved of(Photo photo) {
    return new Shelved(
        photo.key(),
        photo.sender(),
        photo.studyUid(),
        photo.subject().patientId(),
        photo.picture().width(),
        photo.picture().height(),
        photo.verdict().given() ? photo.verdict().view() : null);
  }
}
