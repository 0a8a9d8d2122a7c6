package org.studygate.models.seriestype;

import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.SeriesHeader;
import org.studygate.models.image.Slices;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.SampleSet;

/** Header records for training: simulated ones, and the real ones of DICOM rows, repeated. */
final class HeaderSamples {

  private static final int REPEAT_REAL = 6;
  private static final Set<String> SCANNERS = Set.of("MR", "CT");

  private HeaderSamples() {}

  static SampleSet draw(List<Manifest.Row> rows, int perLabel, long seed, PrintStream out) {
    SampleSet set = new SampleSet(HeaderFeatures.count(), 1);
    HeaderSimulator simulator = new HeaderSimulator(new Random(seed));
    for (String label : TypeLabels.ALL) {
      for (int i = 0; i < perLabel; i++) {
        add(set, simulator.draw(label), label);
      }
    }
    int real = 0;
    for (Manifest.Row row : rows) {
      SeriesHeader header = header(row);
      // a phantom's header says what sequence it was, not that it is a phantom
      boolean phantom =
          header != null && row.label().equals("OTHER") && SCANNERS.contains(header.modality());
      if (header != null
          && header.present()
          && !(phantom && header.imageType().contains("ORIGINAL"))
          && TypeLabels.index(row.label()) >= 0) {
        real++;
        for (int i = 0; i < REPEAT_REAL; i++) {
          add(set, header, row.label());
        }
      }
    }
    out.printf("header records: %d simulated, %d real%n", perLabel * TypeLabels.ALL.size(), real);
    return set;
  }

  private static SeriesHeader header(Manifest.Row row) {
    String name = row.name();
    if (name.endsWith(".png") || name.endsWith(".jpg") || name.contains(".nii")) {
      return null;
    }
    try {
      return Slices.open(row.path()).header();
    } catch (ImageException e) {
      return null;
    }
  }

  private static void add(SampleSet set, SeriesHeader header, String label) {
    float[] target = new float[TypeLabels.ALL.size()];
    target[TypeLabels.index(label)] = 1;
    set.add(HeaderFeatures.of(header), target);
  }
}
