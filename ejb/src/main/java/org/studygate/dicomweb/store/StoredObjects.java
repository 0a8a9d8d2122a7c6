package org.studygate.dicomweb.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.dicomweb.json.DicomJson;
import org.studygate.id.StudyUid;
import org.studygate.intake.StoreOutcome;

/** What became of the objects of one request, as the Store Instances Response (PS3.18 I.2). */
public final class StoredObjects {

  private static final int OTHER_FAILURES = 0x0008119A;
  private static final int PROCESSING_FAILURE = 0x0110;

  private final List<StoreOutcome> outcomes = new ArrayList<>();
  private boolean brokenOff;

  void add(StoreOutcome outcome) {
    outcomes.add(outcome);
  }

  void breakOff() {
    brokenOff = true;
  }

  public boolean isEmpty() {
    return outcomes.isEmpty();
  }

  /** Whether the request ended before it said so; what came before is kept. */
  public boolean brokenOff() {
    return brokenOff;
  }

  public boolean allStored() {
    return !brokenOff && outcomes.stream().allMatch(StoreOutcome::success);
  }

  /** How many objects are stored now, by study. */
  Map<StudyUid, Long> storedByStudy() {
    return outcomes.stream()
        .filter(StoreOutcome::success)
        .collect(Collectors.groupingBy(StoreOutcome::studyUid, Collectors.counting()));
  }

  public boolean noneStored() {
    return outcomes.stream().noneMatch(StoreOutcome::success);
  }

  /** Whether the server could not take anything, through no fault of the sender. */
  public boolean outOfSpace() {
    return outcomes.stream().anyMatch(o -> o.status() == StoreOutcome.Status.NO_SPACE);
  }

  /**
   * Writes the response as {@code application/dicom+json}.
   *
   * @param baseUrl the address of the service, without a slash at its end
   */
  public void writeTo(OutputStream out, String baseUrl) {
    DicomJson.writeObject(dataset(baseUrl), out);
  }

  private Attributes dataset(String baseUrl) {
    Attributes response = new Attributes();
    List<StudyUid> studies =
        outcomes.stream()
            .filter(StoreOutcome::success)
            .map(StoreOutcome::studyUid)
            .distinct()
            .toList();
    if (studies.size() == 1) {
      response.setString(Tag.RetrieveURL, VR.UR, baseUrl + "/studies/" + studies.get(0));
    }
    for (StoreOutcome outcome : outcomes) {
      if (outcome.success()) {
        itemOf(response, Tag.ReferencedSOPSequence, stored(outcome, baseUrl));
      } else if (outcome.sopInstanceUid() != null) {
        itemOf(response, Tag.FailedSOPSequence, failed(outcome));
      } else {
        itemOf(response, OTHER_FAILURES, reason(outcome.failureReason()));
      }
    }
    if (brokenOff) {
      itemOf(response, OTHER_FAILURES, reason(PROCESSING_FAILURE));
    }
    return response;
  }

  private static void itemOf(Attributes response, int tag, Attributes item) {
    Sequence items = response.getSequence(tag);
    (items == null ? response.newSequence(tag, 8) : items).add(item);
  }

  private static Attributes stored(StoreOutcome outcome, String baseUrl) {
    Attributes item = ids(outcome);
    item.setString(
        Tag.RetrieveURL,
        VR.UR,
        baseUrl
            + "/studies/"
            + outcome.studyUid()
            + "/series/"
            + outcome.seriesUid()
            + "/instances/"
            + outcome.sopInstanceUid());
    return item;
  }

  private static Attributes failed(StoreOutcome outcome) {
    Attributes item = ids(outcome);
    item.addAll(reason(outcome.failureReason()));
    return item;
  }

  private static Attributes ids(StoreOutcome outcome) {
    Attributes item = new Attributes();
    if (outcome.sopClassUid() != null) {
      item.setString(Tag.ReferencedSOPClassUID, VR.UI, outcome.sopClassUid());
    }
    item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, outcome.sopInstanceUid().value());
    return item;
  }

  private static Attributes reason(int code) {
    Attributes item = new Attributes();
    item.setInt(Tag.FailureReason, VR.US, code);
    return item;
  }
}
