package org.studygate.models.faceparts;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** Reads what a manifest or a command names as a volume, and writes label maps. */
public final class FaceImages {

  private static final int HEADER = 352;
  private static final int BRAIN = 16;

  private FaceImages() {}

  /**
   * A NIfTI file, a folder with one DICOM series, or a DICOM file.
   *
   * @throws ImageException when it is none of these, or no volume or slice with a known place
   */
  public static Volume open(Path path) throws ImageException {
    if (NiftiReader.handles(path)) {
      return NiftiReader.read(path);
    }
    ImageSeries series = ImageSeries.read(files(path));
    return series.size() == 1 ? series.layer(0) : series.volume();
  }

  private static List<Path> files(Path path) throws ImageException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new ImageException("the folder cannot be listed", e);
    }
  }

  /**
   * Writes a map as NIfTI (.nii.gz): {@link FacePart#label()}, 16 inside the skull, 0 elsewhere.
   *
   * @throws ModelException when the file cannot be written
   */
  public static void writeLabels(FacePartMap map, Path file) throws ModelException {
    byte[] voxels = map.labels().clone();
    map.brainSide().stream().forEach(i -> voxels[i] = BRAIN);
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.write(header(map));
      out.write(voxels);
    } catch (IOException e) {
      throw new ModelException("the label map cannot be written", e);
    }
  }

  private static byte[] header(FacePartMap map) {
    ByteBuffer h = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    Placement p = map.placement();
    h.putInt(0, 348);
    short[] dim = {3, (short) map.nx(), (short) map.ny(), (short) map.nz(), 1, 1, 1, 1};
    for (int i = 0; i < dim.length; i++) {
      h.putShort(40 + 2 * i, dim[i]);
    }
    h.putShort(70, (short) 2);
    h.putShort(72, (short) 8);
    h.putFloat(76, 1);
    for (int axis = 0; axis < 3; axis++) {
      h.putFloat(80 + 4 * axis, (float) p.spacing()[axis]);
    }
    h.putFloat(108, HEADER);
    h.putFloat(112, 1);
    h.put(123, (byte) 2);
    h.putShort(254, (short) 1);
    for (int row = 0; row < 3; row++) {
      double sign = row < 2 ? -1 : 1;
      for (int axis = 0; axis < 3; axis++) {
        h.putFloat(
            280 + 16 * row + 4 * axis, (float) (sign * p.axes()[axis][row] * p.spacing()[axis]));
      }
      h.putFloat(280 + 16 * row + 12, (float) (sign * p.origin()[row]));
    }
    byte[] magic = {'n', '+', '1', 0};
    for (int i = 0; i < magic.length; i++) {
      h.put(344 + i, magic[i]);
    }
    return h.array();
  }
}
