package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes the faces in the series of one study unrecognisable. */
public interface FaceCleaner {

  /**
   * An object of the study.
   *
   * @param file may be changed in place
   */
  record Staged(Path file, String seriesUid, String sopInstanceUid, String modality) {}

  /**
   * What was done, by series.
   *
   * @param review what a person should look at, by Series Instance UID
   * @param cleaned series that show no recognisable face any more
   * @param details for the report, by Series Instance UID
   * @param pictures for the report: names of files in the folder given
   * @param heldBack why an object must not leave, by SOP Instance UID
   * @param looks what a person should look at, by SOP Instance UID
   */
  record Result(
      Map<String, List<String>> review,
      List<String> cleaned,
      Map<String, Map<String, Object>> details,
      List<Picture> pictures,
      Map<String, String> heldBack,
      Map<String, String> looks) {

    public Result(
        Map<String, List<String>> review,
        List<String> cleaned,
        Map<String, Map<String, Object>> details,
        List<Picture> pictures) {
      this(review, cleaned, details, pictures, Map.of(), Map.of());
    }

    /** The same with what became of single objects. */
    public Result with(Map<String, String> heldBack, Map<String, String> looks) {
      return new Result(review, cleaned, details, pictures, heldBack, looks);
    }
  }

  /**
   * What is wrong with a series.
   *
   * @param blocks whether it must not leave
   * @param sentence without patient data
   */
  record Judgement(boolean blocks, String sentence) {}

  /**
   * What was done to a file that is a volume by itself.
   *
   * @param review what a person should look at
   * @param wrong what the check found, the worst first
   */
  record CleanVolume(
      List<String> review,
      Map<String, Object> details,
      List<Judgement> wrong,
      List<Picture> pictures) {}

  /** A file is not what its name says. */
  class NoVolumeException extends Exception {
    private static final long serialVersionUID = 1L;

    public NoVolumeException(Throwable cause) {
      super(cause);
    }
  }

  /** A picture for the report. */
  record Picture(String seriesUid, String caption, String file) {}

  /**
   * Changes the files of a study in place.
   *
   * @param pictures folder for pictures of heads before and after
   */
  Result clean(List<Staged> study, DeidOptions options, Path pictures) throws IOException;

  /**
   * Judges a series again, before and after: whether a face can still be found, and whether
   * something was changed that must not be.
   *
   * @return what is wrong, the worst first
   */
  default List<Judgement> judge(List<Path> before, List<Path> after, DeidOptions options) {
    return List.of();
  }

  /**
   * Takes the face out of a NIfTI file, and free text out of its header.
   *
   * @param in .nii or .nii.gz
   * @param out .nii.gz
   * @param id names it in the report
   * @param pictures folder for pictures of heads
   */
  default CleanVolume cleanVolume(Path in, Path out, String id, DeidOptions options, Path pictures)
      throws IOException, NoVolumeException {
    throw new UnsupportedOperationException("this engine knows DICOM alone");
  }
}
