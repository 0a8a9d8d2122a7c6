package org.studygate.deid.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.studygate.deid.DeidReport;
import org.studygate.deid.ObjectOutcome;
import org.studygate.deid.OutputFormat;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.deid.file.Parallel;
import org.studygate.models.image.DicomFrames;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;

/**
 * Writes the forms of a result that were asked for, beside the DICOM objects or instead of them.
 */
public final class Exports {

  private Exports() {}

  /**
   * Converts what is in the output. May be run again.
   *
   * @return what could not be converted, as sentences without patient data
   */
  public static List<String> write(DeidReport report, Path output) throws IOException {
    Set<OutputFormat> formats = report.options().formats();
    List<ObjectOutcome> written =
        report.objects().stream()
            .filter(ObjectOutcome::written)
            .filter(o -> o.file().endsWith(".dcm") && Files.exists(output.resolve(o.file())))
            .toList();
    List<String> problems = Collections.synchronizedList(new ArrayList<>());
    if (formats.contains(OutputFormat.PNG)) {
      Parallel.forEach(written, o -> pictures(output.resolve(o.file()), o.number(), problems));
    }
    if (formats.contains(OutputFormat.NIFTI)) {
      for (List<Path> series : series(written, output)) {
        volume(series, problems);
      }
    }
    if (!formats.contains(OutputFormat.DICOM)) {
      for (ObjectOutcome o : written) {
        Files.delete(output.resolve(o.file()));
      }
    }
    return List.copyOf(problems);
  }

  private static List<List<Path>> series(List<ObjectOutcome> written, Path output) {
    Map<String, List<Path>> bySeries = new LinkedHashMap<>();
    for (ObjectOutcome o : written) {
      bySeries.computeIfAbsent(o.seriesUid(), k -> new ArrayList<>()).add(output.resolve(o.file()));
    }
    return List.copyOf(bySeries.values());
  }

  private static void pictures(Path file, int number, List<String> problems) throws IOException {
    try {
      int frames = DicomFrames.count(file);
      for (int frame = 1; frame <= frames; frame++) {
        BufferedImage image = DicomFrames.render(file, frame, null, null);
        String name = file.getFileName().toString().replaceFirst("\\.dcm$", "");
        String suffix = frames == 1 ? "" : "-%04d".formatted(frame);
        ObjectFiles.replace(
            file.resolveSibling(name + suffix + ".png"), out -> ImageIO.write(image, "png", out));
      }
    } catch (ImageException e) {
      problems.add("File " + number + " could not be made a picture.");
    }
  }

  private static void volume(List<Path> files, List<String> problems) throws IOException {
    Path folder = files.get(0).getParent();
    try {
      NiftiWriter.write(ImageSeries.read(files).volume(), folder.resolve("volume.nii.gz"));
    } catch (ImageException e) {
      problems.add("The series " + folder.getFileName() + " is not a volume.");
    }
  }
}
