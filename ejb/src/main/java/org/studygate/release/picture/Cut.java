package org.studygate.release.picture;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.studygate.models.image.Volume;
import org.studygate.models.image.Window;

/**
 * How a volume is looked at, kept so that before and after are looked at alike.
 *
 * @param x patient coordinates (LPS, mm) of the point where the three planes meet; likewise y, z
 * @param low value that is drawn black
 * @param high value that is drawn white
 * @param threshold value that separates the head from the air around it
 */
public record Cut(double x, double y, double z, double low, double high, float threshold) {

  /** Planes through a point, or through the volume's middle where that is null. */
  public static Cut of(Volume volume, double[] through, float threshold) {
    double[] at = through;
    if (at == null) {
      at =
          volume
              .placement()
              .toPatient((volume.nx() - 1) / 2.0, (volume.ny() - 1) / 2.0, (volume.nz() - 1) / 2.0);
    }
    Window window = Window.percentiles(volume.voxels(), 1, 99.5);
    return new Cut(at[0], at[1], at[2], window.low(), window.high(), threshold);
  }

  /** Keeps it in a file. */
  public void save(Path file) throws IOException {
    Properties values = new Properties();
    values.setProperty("x", Double.toString(x));
    values.setProperty("y", Double.toString(y));
    values.setProperty("z", Double.toString(z));
    values.setProperty("low", Double.toString(low));
    values.setProperty("high", Double.toString(high));
    values.setProperty("threshold", Float.toString(threshold));
    try (Writer out = Files.newBufferedWriter(file)) {
      values.store(out, null);
    }
  }

  /** Reads what {@link #save} wrote. */
  public static Cut load(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
    }
    return new Cut(
        Double.parseDouble(values.getProperty("x")),
        Double.parseDouble(values.getProperty("y")),
        Double.parseDouble(values.getProperty("z")),
        Double.parseDouble(values.getProperty("low")),
        Double.parseDouble(values.getProperty("high")),
        Float.parseFloat(values.getProperty("threshold")));
  }
}
