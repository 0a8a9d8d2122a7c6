package org.studygate.deid.faces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.FaceCleaner.Staged;
import org.studygate.deid.attributes.Marks;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.deid.file.SourceObject;
import org.studygate.deid.pixeltext.PixelEraser;
import org.studygate.deid.pixeltext.TextKind;
import org.studygate.deid.pixeltext.TextRegion;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.ImageException;
import org.studygate.models.skin.FaceFinder.Face;
import org.studygate.models.skin.Photo;

/**
 * Faces in photographs. One that is found is blackened with hair and ears. The finder sees faces
 * that look at the camera and no others, so a photograph that is marked as showing a face
 * (Recognizable Visual Features) or that is of head or neck, and in which none is found, is held
 * back; and a person looks at every photograph in any case.
 */
final class PhotographFaces {

  /** Of the found window, on each side of it. */
  private static final double ASIDE = 0.45;

  private static final double ABOVE = 0.6;
  private static final double BELOW = 0.5;

  private final Function<Photo, List<Face>> finder;

  PhotographFaces(Function<Photo, List<Face>> finder) {
    this.finder = finder;
  }

  /**
   * What became of a photograph.
   *
   * @param heldBack why it must not leave, or null
   * @param review what a person should look at, or null
   */
  record Outcome(String heldBack, String review) {

    private static Outcome back(String why) {
      return new Outcome(why, null);
    }

    private static Outcome look(String at) {
      return new Outcome(null, at);
    }
  }

  /** Changes the file in place where a face is found; empty for a picture that is no photograph. */
  Outcome clean(Staged staged) throws IOException {
    Photograph says = null;
    try {
      SourceObject object = SourceObject.read(staged.file());
      says = Photograph.of(object.dataset());
      if (!Photograph.isOne(staged.modality()) && !says.marked()) {
        return new Outcome(null, null);
      }
      List<TextRegion> faces = faces(object.dataset(), object.transferSyntax());
      if (faces.isEmpty()) {
        return says.counts()
            ? Outcome.back(
                says.marked()
                    ? "The photograph is marked as showing a face, and none was found to be erased."
                    : "A photograph of head or neck counts as showing a face; none was found to be"
                        + " erased.")
            : Outcome.look("A photograph may show a face.");
      }
      return erase(staged.file(), object, faces);
    } catch (HeldBackException | ImageException | RuntimeException e) {
      return says == null || says.counts()
          ? Outcome.back("A face in the photograph could not be looked for.")
          : Outcome.look("The face could not be looked for.");
    }
  }

  private Outcome erase(Path file, SourceObject object, List<TextRegion> faces)
      throws IOException, ImageException {
    Attributes dataset = object.dataset();
    String syntax = new PixelEraser(dataset, object.transferSyntax(), faces).erase();
    if (!faces(dataset, syntax).isEmpty()) {
      return Outcome.back("A face can still be found in the photograph.");
    }
    Marks.faceCleaned(dataset);
    Path next = file.resolveSibling(file.getFileName() + ".next");
    ObjectFiles.writeUnfinished(dataset, syntax, next);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    return Outcome.look("A face was erased from a photograph; another may be seen.");
  }

  private List<TextRegion> faces(Attributes dataset, String syntax) throws ImageException {
    DatasetFrames frames = new DatasetFrames(dataset, syntax);
    List<TextRegion> regions = new ArrayList<>();
    for (int frame = 0; frame < frames.count(); frame++) {
      Photo photo = Photo.of(frames.picture(frame));
      for (Face face : finder.apply(photo)) {
        regions.add(head(face, frame, photo.width(), photo.height()));
      }
    }
    return regions;
  }

  /** Far enough around the window, which ends at eyebrows and chin. */
  private static TextRegion head(Face face, int frame, int columns, int rows) {
    int left = (int) Math.floor((face.x() - ASIDE * face.width()) * columns);
    int top = (int) Math.floor((face.y() - ABOVE * face.height()) * rows);
    int width = (int) Math.ceil((1 + 2 * ASIDE) * face.width() * columns);
    int height = (int) Math.ceil((1 + ABOVE + BELOW) * face.height() * rows);
    int x = Math.max(0, left);
    int y = Math.max(0, top);
    return new TextRegion(
        frame, x, y, left + width - x, top + height - y, "", 1, TextKind.DETECTED);
  }
}
