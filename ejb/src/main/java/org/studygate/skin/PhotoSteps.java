package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import org.studygate.intake.Intake;
import org.studygate.intake.Sender;
import org.studygate.intake.StoreOutcome;
import org.studygate.settings.Settings;
import org.studygate.skin.dicom.PhotoObject;
import org.studygate.skin.picture.Decoder;
import org.studygate.workflow.StepFailedException;

/**
 * The steps of {@code skin-photo.bpmn}. Each may run twice: the photo has had its UIDs since it was
 * received, and the object made of it is the same each time.
 */
@ApplicationScoped
@Named("photoSteps")
public class PhotoSteps {

  @Inject private PhotoRows rows;
  @Inject private PhotoFolder folder;
  @Inject private PhotoJudging judge;
  @Inject private Intake intake;
  @Inject private Settings settings;

  protected PhotoSteps() {}

  PhotoSteps(
      PhotoRows rows, PhotoFolder folder, PhotoJudging judge, Intake intake, Settings settings) {
    this.rows = rows;
    this.folder = folder;
    this.judge = judge;
    this.intake = intake;
    this.settings = settings;
  }

  /**
   * Judges a photo.
   *
   * @return whether it can be used
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public boolean judge(String key) {
    Photo photo = rows.photo(key);
    PhotoFinding finding = judge.judge(pixels(photo));
    if (finding.faceVisible()
        && !photo.subject().bodySite().ofHead()
        && settings.text("STUDYGATE_PHOTO_REFUSE_FACES").filter("true"::equals).isPresent()) {
      finding = finding.refusedFor(PhotoFinding.FACE);
    }
    rows.judged(key, finding);
    return finding.usable();
  }

  /** Tells sender and staff that a photo cannot be used. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void notDiagnosable(String key) {
    rows.notDiagnosable(key);
  }

  /** Files a photo as a DICOM object, through the door that all objects from outside take. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void file(String key) {
    Photo photo = rows.photo(key);
    StoreOutcome outcome =
        intake.store(new ByteArrayInputStream(object(photo)), Sender.account(photo.sender(), ""));
    if (!outcome.success()) {
      throw new StepFailedException(
          "The archive did not take the photo: %s.".formatted(outcome.reason()));
    }
    rows.filed(key);
  }

  private byte[] object(Photo photo) {
    PhotoSubject subject = photo.subject();
    PhotoPicture picture = photo.picture();
    byte[] file = content(photo);
    return new PhotoObject(
            new PhotoObject.Subject(
                subject.patientName(),
                subject.patientId(),
                subject.birthDate(),
                subject.sex(),
                subject.bodySite().code(),
                subject.bodySite().meaning(),
                subject.bodySite().bodyPart(),
                subject.laterality(),
                subject.deviceMaker(),
                subject.deviceModel(),
                subject.takenAt()),
            new PhotoObject.Ids(
                photo.studyUid(), photo.seriesUid(), photo.sopUid(), photo.instanceNumber()),
            photo.receivedAt().atZone(ZoneId.systemDefault()),
            photo.verdict().faceVisible() || subject.bodySite().ofHead())
        .file(file, picture.jpeg(), picture.lossyRatio());
  }

  private BufferedImage pixels(Photo photo) {
    return Decoder.decode(content(photo));
  }

  private byte[] content(Photo photo) {
    byte[] content = folder.read(photo.key());
    if (!Digests.of(content).equals(photo.picture().digest())) {
      throw new StepFailedException("The photo's file is not the one that was received.");
    }
    return content;
  }
}
