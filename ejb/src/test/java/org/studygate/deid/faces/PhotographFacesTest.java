package org.studygate.deid.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.DeidProgress;
import org.studygate.deid.DeidReport;
import org.studygate.deid.Deidentifier;
import org.studygate.deid.Engines;
import org.studygate.deid.ProfileOption;
import org.studygate.deid.ReleaseKey;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.deid.file.SourceObject;
import org.studygate.models.image.PictureReader;
import org.studygate.models.skin.FaceFinder;
import org.studygate.models.skin.FaceFinder.Face;
import org.studygate.models.skin.Photo;

class PhotographFacesTest {

  private static final int SIDE = 100;
  private static final Face MIDDLE = new Face(0.4, 0.4, 0.2, 0.2);

  /** A picture with a real face, which the Debian package python3-skimage brings. */
  private static final Path PORTRAIT =
      Path.of("/usr/lib/python3/dist-packages/skimage/data/astronaut.png");

  @TempDir private Path folder;

  @Test
  void a_face_that_is_found_is_erased_and_a_person_looks_all_the_same() throws Exception {
    write(photograph("XC", "HAND", "YES"));

    DeidReport report = run(photo -> grey(photo, 50, 50) > 0 ? List.of(MIDDLE) : List.of());

    assertThat(report.written()).isEqualTo(1);
    assertThat(report.objects().get(0).review()).singleElement().asString().contains("erased");
    Attributes result = SourceObject.read(result()).dataset();
    byte[] pixels = result.getBytes(Tag.PixelData);
    assertThat(pixels[3 * (50 * SIDE + 50)]).isZero();
    assertThat(pixels[3 * (30 * SIDE + 35)]).isZero();
    assertThat(pixels[0]).isEqualTo((byte) 90);
    assertThat(result.getString(Tag.RecognizableVisualFeatures)).isEqualTo("NO");
  }

  @Test
  void a_face_that_is_still_found_does_not_leave() throws Exception {
    write(photograph("XC", "HAND", "NO"));

    assertThat(run(photo -> List.of(MIDDLE)).objects().get(0).heldBack()).contains("still");
  }

  @Test
  void a_photograph_that_is_marked_or_of_the_head_does_not_leave_when_no_face_is_found()
      throws Exception {
    for (Attributes photograph :
        List.of(
            photograph("XC", "HAND", "YES"),
            photograph("XC", "EAR", "NO"),
            photograph("XC", "NECK", null),
            ofRegion("89545001"),
            photograph("OT", "HAND", "YES"))) {
      write(photograph);
      DeidReport report = run(photo -> List.of());
      assertThat(report.written()).isZero();
      assertThat(report.objects().get(0).heldBack()).contains("none was found");
    }
  }

  @Test
  void any_other_photograph_is_shown_to_a_person() throws Exception {
    write(photograph("XC", "HAND", "NO"));

    DeidReport report = run(photo -> List.of());

    assertThat(report.written()).isEqualTo(1);
    assertThat(report.objects().get(0).review()).containsExactly("A photograph may show a face.");
  }

  @Test
  void the_face_of_a_real_portrait_is_gone() throws Exception {
    assumeThat(PORTRAIT).as("a portrait (python3-skimage)").exists();
    BufferedImage portrait = PictureReader.picture(PORTRAIT);
    FaceFinder finder = new FaceFinder();
    assertThat(finder.find(Photo.of(portrait))).hasSize(1);
    write(photograph(portrait, "XC", "CHEST", "YES"));

    assertThat(run(finder::find).written()).isEqualTo(1);

    SourceObject result = SourceObject.read(result());
    BufferedImage left =
        new org.studygate.models.image.DatasetFrames(result.dataset(), result.transferSyntax())
            .picture(0);
    assertThat(finder.find(Photo.of(left))).isEmpty();
    assertThat(left.getRGB(224, 115) & 0xFFFFFF).isZero();
    assertThat(left.getRGB(250, 480)).isEqualTo(portrait.getRGB(250, 480));
  }

  private DeidReport run(Function<Photo, List<Face>> finder) throws Exception {
    DeidOptions options =
        DeidOptions.standard()
            .withProfile(EnumSet.of(ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES))
            .afterReview();
    FaceStep step =
        new FaceStep(
            volume -> {
              throw new AssertionError("no volume here");
            },
            finder);
    return new Deidentifier(options, ReleaseKey.random(), new Engines(null, step))
        .run(List.of(source()), Files.createTempDirectory(folder, "out"), DeidProgress.NONE);
  }

  private Path source() {
    return folder.resolve("in.dcm");
  }

  private Path result() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".dcm") && !f.equals(source()))
          .findFirst()
          .orElseThrow();
    }
  }

  private void write(Attributes photograph) throws IOException {
    ObjectFiles.write(photograph, UID.ExplicitVRLittleEndian, source());
  }

  private static int grey(Photo photo, int x, int y) {
    return photo.level(x, y, 0);
  }

  private static Attributes ofRegion(String code) {
    Attributes photograph = photograph("XC", null, "NO");
    Attributes region = new Attributes();
    region.setString(Tag.CodeValue, VR.SH, code);
    region.setString(Tag.CodingSchemeDesignator, VR.SH, "SCT");
    region.setString(Tag.CodeMeaning, VR.LO, "Face");
    photograph.newSequence(Tag.AnatomicRegionSequence, 1).add(region);
    return photograph;
  }

  private static Attributes photograph(String modality, String part, String recognizable) {
    BufferedImage skin = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      skin.setRGB(i % SIDE, i / SIDE, 0x5A4632);
    }
    return photograph(skin, modality, part, recognizable);
  }

  private static Attributes photograph(
      BufferedImage picture, String modality, String part, String recognizable) {
    Attributes ds = new Attributes();
    ds.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.77.1.4");
    ds.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.5");
    ds.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
    ds.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4");
    ds.setString(Tag.Modality, VR.CS, modality);
    ds.setString(Tag.PatientName, VR.PN, "Okonkwo^Adaeze");
    ds.setString(Tag.PatientID, VR.LO, "4711-0815");
    if (part != null) {
      ds.setString(Tag.BodyPartExamined, VR.CS, part);
    }
    if (recognizable != null) {
      ds.setString(Tag.RecognizableVisualFeatures, VR.CS, recognizable);
    }
    ds.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
    ds.setInt(Tag.SamplesPerPixel, VR.US, 3);
    ds.setInt(Tag.PlanarConfiguration, VR.US, 0);
    ds.setInt(Tag.Rows, VR.US, picture.getHeight());
    ds.setInt(Tag.Columns, VR.US, picture.getWidth());
    ds.setInt(Tag.BitsAllocated, VR.US, 8);
    ds.setInt(Tag.BitsStored, VR.US, 8);
    ds.setInt(Tag.HighBit, VR.US, 7);
    ds.setInt(Tag.PixelRepresentation, VR.US, 0);
    byte[] pixels = new byte[3 * picture.getWidth() * picture.getHeight()];
    for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
      int rgb = picture.getRGB(i % picture.getWidth(), i / picture.getWidth());
      for (int c = 0; c < 3; c++) {
        pixels[3 * i + c] = (byte) (rgb >> 16 - 8 * c);
      }
    }
    ds.setBytes(Tag.PixelData, VR.OB, pixels);
    return ds;
  }
}
