package org.studygate.models.cli;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.quality.QualityInput;
import org.studygate.models.simulate.Simulator;

/**
 * {@code gallery}: a strip for each artefact of a modality, the clean slice beside severity 0.25,
 * 0.5 and 0.8, and a page that shows them.
 */
final class GalleryCommand {

  private static final double[] SEVERITIES = {0.25, 0.5, 0.8};
  private static final int SIDE = 144;

  private GalleryCommand() {}

  static void run(Arguments arguments, PrintStream out)
      throws UsageException, ModelException, ImageException {
    arguments.only("mr", "ct", "output", "mr-slice", "ct-slice");
    Path output = arguments.path("output");
    StringBuilder page = new StringBuilder("# Simulated artefacts\n\n");
    page.append("Made by `./studygate models gallery`; from left to right: the clean slice, then")
        .append(" severity 0.25 (mild), 0.5 (moderate), 0.8 (gross). Formulas and sources:")
        .append(" Javadoc of `MrArtefacts`, `CtArtefacts`, `ChemicalShift`, `Incomplete`.\n");
    strips(arguments, "mr", false, output, page);
    strips(arguments, "ct", true, output, page);
    try {
      Files.writeString(output.resolve("README.md"), page);
    } catch (IOException e) {
      throw new ModelException("the gallery's page cannot be written", e);
    }
    out.println(output);
  }

  private static void strips(
      Arguments arguments, String name, boolean ct, Path output, StringBuilder page)
      throws UsageException, ModelException, ImageException {
    Slices series = Slices.open(arguments.path(name));
    int index = (int) arguments.number(name + "-slice", series.size() / 2 + 1) - 1;
    Slice slice = QualityInput.standard(series.slice(index), ct);
    page.append("\n## ").append(ct ? "CT" : "MR").append("\n\n| artefact | |\n| --- | --- |\n");
    for (String artefact : Simulator.names(ct)) {
      BufferedImage strip =
          new BufferedImage(SIDE * (SEVERITIES.length + 1), SIDE, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D g = strip.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      draw(g, slice, 0);
      for (int i = 0; i < SEVERITIES.length; i++) {
        Slice spoilt =
            Simulator.corrupt(slice, ct, artefact, SEVERITIES[i], new Random(artefact.hashCode()));
        draw(g, spoilt, i + 1);
      }
      g.dispose();
      String file = name + "-" + artefact + ".png";
      Pictures.write(strip, output.resolve(file));
      page.append("| ").append(artefact).append(" | ![").append(artefact).append("](");
      page.append(file).append(") |\n");
    }
  }

  private static void draw(Graphics2D g, Slice slice, int place) {
    BufferedImage image = Pictures.grey(slice);
    double scale = (double) SIDE / Math.max(image.getWidth(), image.getHeight());
    int width = (int) (image.getWidth() * scale);
    int height = (int) (image.getHeight() * scale);
    int x = place * SIDE + (SIDE - width) / 2;
    g.drawImage(image, x, (SIDE - height) / 2, width, height, null);
  }
}
