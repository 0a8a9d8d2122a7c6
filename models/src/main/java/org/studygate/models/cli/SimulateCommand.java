package org.studygate.models.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Window;
import org.studygate.models.quality.QualityInput;
import org.studygate.models.simulate.CtArtefacts;
import org.studygate.models.simulate.MrArtefacts;

/** {@code simulate}: shows a slice with an artefact, as a PNG. */
final class SimulateCommand {

  private SimulateCommand() {}

  static void run(Arguments arguments, PrintStream out)
      throws UsageException, ModelException, ImageException {
    String artefact = arguments.word(1, "the artefact");
    arguments.only("input", "output", "severity", "slice", "seed", "modality");
    Slices input = Slices.open(arguments.path("input"));
    boolean ct = arguments.option("modality", input.header().modality()).equalsIgnoreCase("CT");
    List<String> known = ct ? CtArtefacts.NAMES : MrArtefacts.NAMES;
    if (!known.contains(artefact)) {
      throw new UsageException("for " + (ct ? "CT" : "MR") + " there is: " + known);
    }
    double severity = severity(arguments.option("severity", "0.6"));
    int index = (int) arguments.number("slice", input.size() / 2 + 1) - 1;
    if (index < 0 || index >= input.size()) {
      throw new UsageException("the input has slices 1 to " + input.size());
    }
    Random random = new Random(arguments.number("seed", 1));
    Slice slice = QualityInput.standard(input.slice(index), ct);
    Slice spoilt =
        ct
            ? new CtArtefacts(random).corrupt(slice, artefact, severity)
            : new MrArtefacts(random).corrupt(slice, artefact, severity);
    write(spoilt, arguments.path("output"));
    out.println(artefact + " of severity " + severity + " on slice " + (index + 1));
  }

  private static double severity(String text) throws UsageException {
    try {
      double severity = Double.parseDouble(text);
      if (severity >= 0 && severity <= 1) {
        return severity;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UsageException("--severity must be a number from 0 to 1");
  }

  private static void write(Slice slice, Path file) throws ModelException {
    Window window = Window.percentiles(slice.values(), 0.5, 99.5);
    BufferedImage image =
        new BufferedImage(slice.width(), slice.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < slice.height(); y++) {
      for (int x = 0; x < slice.width(); x++) {
        image.getRaster().setSample(x, y, 0, (int) (255 * window.apply(slice.at(x, y))));
      }
    }
    try {
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new ModelException("the picture cannot be written", e);
    }
  }
}
