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
      Volume volume = ImageSeries.read(files).volume();
      if (volume.nz() < FEWEST_SLICES) {
        return List.of();
      }
      byte[] png = HeadPictures.surface(volume);
      String name = seriesUid + ".png";
      ObjectFiles.replace(folder.resolve(name), out -> out.write(png));
      return List.of(new Picture(seriesUid, "The head as it leaves", name));
    } catch (ImageException | RuntimeException notDrawable) {
      // a series that is no volume has no portrait
      return List.of();
    }
  }
}
