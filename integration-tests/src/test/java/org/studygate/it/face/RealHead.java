package org.studygate.it.face;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.studygate.face.FaceFinder;
import org.studygate.face.FaceFrame;
import org.studygate.face.FaceOptions;
import org.studygate.face.FaceRemoval;
import org.studygate.face.FaceReport;
import org.studygate.face.FaceSeries;
import org.studygate.face.SeriesFace;
import org.studygate.face.StoredRange;
import org.studygate.it.SharedData;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

/** A real head of ../shared, whole numbers, and its parts as the model finds them. */
public final class RealHead {

  private final Volume volume;
  private final FacePartMap parts;

  private RealHead(Volume volume, FacePartMap parts) {
    this.volume = volume;
    this.parts = parts;
  }

  /**
   * Reads a head and finds its parts; skips the test where the file does not exist.
   *
   * @param file below ../shared/data: a NIfTI file, or an archive of one DICOM series
   */
  public static RealHead read(String file, FaceFinder finder)
      throws IOException, InterruptedException, ImageException {
    Volume read;
    if (file.endsWith(".tar.xz")) {
      read = ImageSeries.read(SharedData.files(file)).volume();
    } else {
      read = NiftiReader.read(SharedData.file(file));
    }
    float[] whole = new float[read.voxels().length];
    float most = 0;
    for (float value : read.voxels()) {
      most = Math.max(most, Math.abs(value));
    }
    float scale = most < 200 ? 1000 / most : 1;
    for (int i = 0; i < whole.length; i++) {
      whole[i] = Math.round(read.voxels()[i] * scale);
    }
    Volume volume = read.with(whole);
    return new RealHead(volume, finder.find(volume));
  }

  public Volume volume() {
    return volume;
  }

  public FacePartMap parts() {
    return parts;
  }

  /** A head after its face was taken out. */
  public record Released(Volume volume, SeriesFace said) {}

  public Released release(FaceOptions options) throws ImageException, IOException {
    int size = volume.nx() * volume.ny();
    float[] out = volume.voxels().clone();
    FaceReport report =
        new FaceRemoval(v -> parts)
            .apply(
                List.of(series()),
                options,
                (series, frame, stored) -> {
                  for (int i = 0; i < size; i++) {
                    out[(frame.frame() - 1) * size + i] = stored[i];
                  }
                });
    return new Released(volume.with(out), report.series().get(0));
  }

  private FaceSeries series() {
    Placement p = volume.placement();
    double[] row = p.axes()[0];
    double[] column = p.axes()[1];
    int size = volume.nx() * volume.ny();
    List<FaceFrame> frames = new ArrayList<>();
    for (int k = 0; k < volume.nz(); k++) {
      int first = k * size;
      frames.add(
          new FaceFrame(
              "1.2.3",
              k + 1,
              volume.nx(),
              volume.ny(),
              p.toPatient(0, 0, k),
              new double[] {row[0], row[1], row[2], column[0], column[1], column[2]},
              new double[] {p.spacing()[1], p.spacing()[0]},
              p.spacing()[2],
              1,
              0,
              () -> {
                int[] stored = new int[size];
                for (int i = 0; i < size; i++) {
                  stored[i] = (int) volume.voxels()[first + i];
                }
                return stored;
              }));
    }
    return new FaceSeries("1.2", "1.1", StoredRange.ofBits(16, true), frames);
  }

  /** The registry of this checkout. */
  public static Path registry() {
    return Path.of("../models/registry").toAbsolutePath().normalize();
  }
}
