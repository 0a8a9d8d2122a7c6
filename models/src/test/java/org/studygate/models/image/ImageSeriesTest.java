package org.studygate.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSeriesTest {

  @TempDir Path folder;

  @Test
  void aShuffledSeriesBecomesAVolumeInPatientCoordinates() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 6));
    Collections.shuffle(files, new Random(1));

    Volume volume = ImageSeries.read(files).volume();

    assertThat(volume.dimensions()).containsExactly(64, 48, 6);
    assertThat(volume.placement().spacing()).containsExactly(1.5, 2, 4);
    assertThat(volume.placement().toPatient(2, 3, 5)).containsExactly(-17, -24, 20);
    assertThat(volume.at(32, 24, 0)).isBetween(100f, 107f);
    assertThat(volume.at(32, 24, 5)).isBetween(600f, 607f);
  }

  @Test
  void unevenSpacingIsRefusedWithItsRange() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 6));
    files.add(
        DicomFixture.write(
            folder.resolve("far.dcm"),
            DicomFixture.image(64, 48, 9),
            ds -> ds.setDouble(Tag.ImagePositionPatient, VR.DS, -20, -30, 29.1)));

    ImageSeries series = ImageSeries.read(files);

    assertThatThrownBy(series::volume)
        .isInstanceOf(ImageException.class)
        .hasMessage("not a volume: slice spacing varies 4.0–9.1 mm");
    assertThat(series.geometryFaults()).contains("slice spacing varies 4.0–9.1 mm");
  }

  @Test
  void missingSlicesAreCountedAndPlaced() throws Exception {
    List<Path> files = DicomFixture.series(folder, 10);
    List<Path> without = new ArrayList<>(files);
    without.remove(4);
    without.remove(4);

    assertThat(ImageSeries.read(without).geometryFaults())
        .containsExactly("2 slices are missing after slice 4");
    assertThat(ImageSeries.read(files).geometryFaults()).isEmpty();
  }

  @Test
  void aVolumeWithoutSomeSlicesIsRefusedByTheirNumber() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 10));
    files.remove(4);
    files.remove(4);

    assertThatThrownBy(() -> ImageSeries.read(files).volume())
        .hasMessage("not a volume: 2 slices are missing after slice 4");
  }

  /** As a head CT with tilted gantry: 4 mm at the skull base, 7 mm above, nothing left out. */
  private List<Path> tiltedInTwoBlocks() {
    List<Path> files = new ArrayList<>();
    double z = 0;
    for (int i = 0; i < 12; i++) {
      double thickness = i < 6 ? 4 : 7;
      double along = z;
      files.add(
          DicomFixture.write(
              folder.resolve(i + ".dcm"),
              DicomFixture.image(32, 32, i + 1),
              ds -> {
                ds.setDouble(Tag.SliceThickness, VR.DS, thickness);
                ds.setDouble(Tag.GantryDetectorTilt, VR.DS, 18.5);
                ds.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 0.9483237, -0.3173047);
                ds.setDouble(Tag.ImagePositionPatient, VR.DS, -125, -123.5, along);
              }));
      z += (i == 5 ? 1.08 : thickness) / 0.9483237;
    }
    return files;
  }

  @Test
  void thinSlicesBelowAndThickOnesAboveAreNoFault() throws Exception {
    List<Path> files = tiltedInTwoBlocks();

    assertThat(ImageSeries.read(files).geometryFaults()).isEmpty();
    assertThatThrownBy(() -> ImageSeries.read(files).volume())
        .hasMessage("not a volume: slice spacing varies 1.1–7.0 mm");
  }

  @Test
  void aGapBetweenThickSlicesIsAFault() throws Exception {
    List<Path> files = tiltedInTwoBlocks();
    files.remove(9);

    assertThat(ImageSeries.read(files).geometryFaults())
        .containsExactly("slice spacing varies 1.1–14.0 mm");
  }

  @Test
  void aMissingSliceOfAnOverlappingSeriesIsAFault() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i : new int[] {0, 1, 2, 4, 5, 6}) {
      files.add(
          DicomFixture.write(
              folder.resolve(i + ".dcm"),
              DicomFixture.image(32, 32, i + 1),
              ds -> {
                ds.setDouble(Tag.SliceThickness, VR.DS, 5);
                ds.setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, 2.5 * i);
              }));
    }

    assertThat(ImageSeries.read(files).geometryFaults())
        .containsExactly("1 slice is missing after slice 3");
  }

  @Test
  void slicesBesideOneAnotherAreNoVolume() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 5));
    files.set(
        2,
        DicomFixture.write(
            folder.resolve("aside.dcm"),
            DicomFixture.image(64, 48, 3),
            ds -> ds.setDouble(Tag.ImagePositionPatient, VR.DS, -12, -30, 8)));

    assertThatThrownBy(() -> ImageSeries.read(files).volume())
        .hasMessage("not a volume: slices do not lie along one line");
  }

  @Test
  void slicesOfDifferentPixelSpacingAreNoVolume() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 4));
    files.set(
        3,
        DicomFixture.write(
            folder.resolve("finer.dcm"),
            DicomFixture.image(64, 48, 1),
            ds -> {
              ds.setDouble(Tag.PixelSpacing, VR.DS, 1, 0.75);
              ds.setDouble(Tag.ImagePositionPatient, VR.DS, -20, -30, 12);
            }));

    assertThatThrownBy(() -> ImageSeries.read(files).volume())
        .hasMessage("not a volume: pixel spacing varies from slice to slice");
  }

  @Test
  void crossedSlicesAreNoVolume() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 4));
    files.add(
        DicomFixture.write(
            folder.resolve("sagittal.dcm"),
            DicomFixture.image(64, 48, 7),
            ds -> ds.setDouble(Tag.ImageOrientationPatient, VR.DS, 0, 1, 0, 0, 0, -1)));

    assertThatThrownBy(() -> ImageSeries.read(files).volume())
        .hasMessage("not a volume: slices lie in 2 orientations");
  }

  @Test
  void aTiltedGantryKeepsItsSlantedThirdAxis() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      double shift = i;
      files.add(
          DicomFixture.write(
              folder.resolve(i + ".dcm"),
              DicomFixture.image(32, 32, i + 1),
              ds -> ds.setDouble(Tag.ImagePositionPatient, VR.DS, 0, shift, 3 * shift)));
    }

    Placement placement = ImageSeries.read(files).volume().placement();

    assertThat(placement.spacing()[2]).isCloseTo(Math.sqrt(10), within(1e-9));
    assertThat(placement.toPatient(0, 0, 4)).containsExactly(new double[] {0, 4, 12}, within(1e-9));
  }

  @Test
  void anUnreadableFileIsReportedAndTheRestIsRead() throws Exception {
    List<Path> files = new ArrayList<>(DicomFixture.series(folder, 4));
    files.add(Files.writeString(folder.resolve("notes.txt"), "not an image"));

    ImageSeries series = ImageSeries.read(files);

    assertThat(series.size()).isEqualTo(4);
    assertThat(series.geometryFaults()).containsExactly("1 of the series' files cannot be read");
  }

  @Test
  void framesOfAnEnhancedObjectAreSlicesWithTheirOwnPlace() throws Exception {
    var ds = DicomFixture.image(16, 16, 1);
    ds.remove(Tag.ImagePositionPatient);
    ds.remove(Tag.ImageOrientationPatient);
    ds.remove(Tag.PixelSpacing);
    ds.setInt(Tag.NumberOfFrames, VR.IS, 3);
    byte[] one = ds.getSafeBytes(Tag.PixelData);
    byte[] three = new byte[3 * one.length];
    for (int i = 0; i < 3; i++) {
      System.arraycopy(one, 0, three, i * one.length, one.length);
    }
    ds.setBytes(Tag.PixelData, VR.OW, three);
    var shared = new org.aoju.bus.image.galaxy.data.Attributes();
    ds.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(shared);
    var orientation = new org.aoju.bus.image.galaxy.data.Attributes();
    shared.newSequence(Tag.PlaneOrientationSequence, 1).add(orientation);
    orientation.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
    var measures = new org.aoju.bus.image.galaxy.data.Attributes();
    shared.newSequence(Tag.PixelMeasuresSequence, 1).add(measures);
    measures.setDouble(Tag.PixelSpacing, VR.DS, 1, 1);
    var frames = ds.newSequence(Tag.PerFrameFunctionalGroupsSequence, 3);
    for (int i = 0; i < 3; i++) {
      var frame = new org.aoju.bus.image.galaxy.data.Attributes();
      frames.add(frame);
      var plane = new org.aoju.bus.image.galaxy.data.Attributes();
      frame.newSequence(Tag.PlanePositionSequence, 1).add(plane);
      plane.setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, 10 - 5 * i);
    }
    Path file = DicomFixture.write(folder.resolve("enhanced.dcm"), ds, d -> {});

    Volume volume = ImageSeries.read(List.of(file)).volume();

    assertThat(volume.nz()).isEqualTo(3);
    assertThat(volume.placement().origin()).containsExactly(0, 0, 0);
    assertThat(volume.placement().spacing()[2]).isEqualTo(5);
  }

  @Test
  void tilesOfAMosaicAreSlices() throws Exception {
    var ds = DicomFixture.image(32, 32, 1);
    ds.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "M", "MOSAIC");
    ds.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
    ds.setInt(0x0019100A, VR.US, 4);
    ds.setDouble(Tag.SpacingBetweenSlices, VR.DS, 3);
    ds.setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, 0);
    Path file = DicomFixture.write(folder.resolve("mosaic.dcm"), ds, d -> {});

    Volume volume = ImageSeries.read(List.of(file)).volume();

    assertThat(volume.dimensions()).containsExactly(16, 16, 4);
    assertThat(volume.placement().spacing()).containsExactly(1.5, 2, 3);
    // the tiles share the mosaic's centre: half a mosaic less half a tile from its corner
    assertThat(volume.placement().origin()).containsExactly(12, 16, 0);
  }

  @Test
  void wordsOfTheHeaderAreNotPrinted() throws Exception {
    SeriesHeader header = ImageSeries.read(DicomFixture.series(folder, 1)).header();

    assertThat(header.words()).contains("t2", "tse");
    assertThat(header.toString()).doesNotContain("tse");
  }
}
