package org.studygate.labeling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;
import org.studygate.skin.Photos;

/**
 * What a doctor does who labels photos. Until the own label is kept nothing tells what the model or
 * another doctor says, but to the one who decides between two.
 */
@Stateless
@RolesAllowed({Role.PHYSICIAN, Role.RADIOLOGIST})
public class PhotoLabelling {

  private static final int MOST_HELD = 5;
  private static final int MOST_SHOWN = 100;

  @Inject private LabelQueue queue;
  @Inject private LabelDesk desk;
  @Inject private Caller caller;

  public PhotoLabelling() {}

  PhotoLabelling(LabelQueue queue, LabelDesk desk, Caller caller) {
    this.queue = queue;
    this.desk = desk;
    this.caller = caller;
  }

  /**
   * The photos that the caller holds, and as many more as are wanted and there. They are held for a
   * quarter of an hour from now.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<LabelTask> next(int wanted) {
    return queue.next(caller.name(), Math.max(1, Math.min(MOST_HELD, wanted)));
  }

  /**
   * Keeps the caller's label. The same label once more changes nothing; another one corrects it.
   *
   * @param settles whether the caller decides between two, having seen their labels
   * @throws LabelNotTakenException when the photo has no place for it any more
   * @throws org.studygate.skin.UnknownPhotoException when there is no such photo to label
   */
  public OwnLabel save(String photo, Opinion opinion, boolean settles) {
    if (!desk.knows(photo)) {
      queue.takeIn();
    }
    return desk.save(caller.name(), photo, opinion, settles);
  }

  /** Gives a photo back; it is not offered to the caller for half a day. */
  public void skip(String photo) {
    desk.skip(caller.name(), photo);
  }

  /** The caller's labels, the newest first. */
  public List<OwnLabel> mine(int max) {
    return desk.labelledBy(caller.name(), Math.min(max, MOST_SHOWN));
  }

  /**
   * What others say of a photo; from then on the own label cannot be corrected.
   *
   * @throws LabelNotTakenException while the caller has not labelled it
   */
  public LabelLook look(String photo) {
    return desk.look(caller.name(), photo);
  }

  /**
   * The picture of a photo that the caller holds or has labelled; that it was shown is recorded.
   *
   * @throws org.studygate.skin.UnknownPhotoException when it is no such photo
   */
  public Photos.Picture picture(String photo) {
    return desk.picture(caller.name(), photo);
  }
}
