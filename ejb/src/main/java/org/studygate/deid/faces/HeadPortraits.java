package org.studygate.deid.faces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.studygate.deid.FaceCleaner.Picture;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.face.HeadPictures;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Volume;

/** Pictures of a head after its face was changed, for the report. */
final class HeadPortraits {

  private static final int FEWEST_SLICES = 8;

  private HeadPortraits() {}

  /** Draws a series. Only what leaves is drawn, for the report leaves with it. */
  static List<Picture> draw(String seriesUid, List<Path> files, Path folder) throws IOException {
    try {
      return draw(seriesUid, ImageSeries.read(files).volume(), folder);
    } catch (ImageException | RuntimeException notDrawable) {
      // a series that is no volume has no portrait
      return List.of();
    }
  }

  static List<Picture> draw(String seriesUid, Volume volume, Path folder) throws IOException {
    if (Math.min(volume.nx(), Math.min(volume.ny(), volume.nz())) < FEWEST_SLICES) {
      return List.of();
    }
    try {
      byte[] png = HeadPictures.surface(volume);
      String name = seriesUid + ".png";
      ObjectFiles.replace(folder.resolve(name), out -> out.write(png));
      return List.of(new Picture(seriesUid, "The head as it leaves", name));
    } catch (RuntimeException notDrawable) {
      // noise alone has no surface
      return List.of();
    }
  }
}
