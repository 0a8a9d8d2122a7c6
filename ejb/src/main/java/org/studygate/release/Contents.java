package org.studygate.release;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.studygate.models.image.DicomFrames;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Volume;
import org.studygate.release.output.AttributeTable;
import org.studygate.release.output.CsvFile;
import org.studygate.release.output.NiftiFile;
import org.studygate.release.output.PackageFile;
import org.studygate.release.output.XlsxFile;

/** Puts the de-identified objects into a package, in the forms that were asked for. */
final class Contents {

  /** A file is not the one that was approved. */
  static final class ChangedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final PackageFile target;
  private final Set<Output> outputs;
  private final Map<String, Path> objects = new LinkedHashMap<>();
  private final List<String> notConverted = new ArrayList<>();

  Contents(PackageFile target, Set<Output> outputs) {
    this.target = target;
    this.outputs = outputs;
  }

  void add(int study, Path folder, List<ReleaseRows.Leaving> leaving) throws IOException {
    Map<Integer, List<ReleaseRows.Leaving>> series =
        leaving.stream()
            .collect(
                Collectors.groupingBy(
                    ReleaseRows.Leaving::series, TreeMap::new, Collectors.toList()));
    for (Map.Entry<Integer, List<ReleaseRows.Leaving>> entry : series.entrySet()) {
      String place = "study-%04d/series-%03d".formatted(study, entry.getKey());
      addSeries(place, folder, entry.getValue());
    }
  }

  private void addSeries(String place, Path folder, List<ReleaseRows.Leaving> leaving)
      throws IOException {
    int number = 0;
    for (ReleaseRows.Leaving instance : leaving) {
      Path file = folder.resolve(instance.fileName());
      if (!Digests.of(file).equals(instance.fileDigest())) {
        throw new ChangedException();
      }
      String name = "%s/%05d".formatted(place, ++number);
      objects.put(name + ".dcm", file);
      if (outputs.contains(Output.DICOM)) {
        target.add("dicom/" + name + ".dcm", file);
      }
      if (outputs.contains(Output.PNG)) {
        pictures(name, file);
      }
    }
    if (outputs.contains(Output.NIFTI)) {
      volume(place, leaving.stream().map(l -> folder.resolve(l.fileName())).toList());
    }
  }

  private void pictures(String name, Path file) throws IOException {
    try {
      int frames = DicomFrames.count(file);
      for (int frame = 1; frame <= frames; frame++) {
        BufferedImage picture = DicomFrames.render(file, frame, null, null);
        String of = frames == 1 ? "" : "-%04d".formatted(frame);
        target.add("png/" + name + of + ".png", out -> ImageIO.write(picture, "png", out));
      }
    } catch (ImageException cannotBeDrawn) {
      notConverted.add(name + ".png");
    }
  }

  private void volume(String place, List<Path> files) throws IOException {
    try {
      Volume volume = ImageSeries.read(files).volume();
      target.add("nifti/" + place + ".nii.gz", out -> NiftiFile.write(volume, out));
    } catch (ImageException notAVolume) {
      notConverted.add(place + ".nii.gz");
    }
  }

  /** Pictures and volumes that could not be made of their objects; the manifest names them. */
  List<String> notConverted() {
    return List.copyOf(notConverted);
  }

  /** The tables over all studies; to be called last. */
  void tables() throws IOException {
    if (!outputs.contains(Output.CSV) && !outputs.contains(Output.XLSX)) {
      return;
    }
    AttributeTable table = AttributeTable.of(objects);
    if (outputs.contains(Output.CSV)) {
      target.add("attributes.csv", out -> CsvFile.write(table, out));
    }
    if (outputs.contains(Output.XLSX)) {
      target.add("attributes.xlsx", out -> XlsxFile.write(table, out));
    }
  }
}
