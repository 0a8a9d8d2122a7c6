package org.studygate.models.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiWriter;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.quality.QualityInput;
import org.studygate.models.simulate.Simulator;
import org.studygate.models.skin.PhotoSimulator;

/**
 * {@code simulate}: puts an artefact on images. Into a PNG goes one slice, into a {@code .nii.gz}
 * the whole series, each slice corrupted in the same way; {@code simulate list} names the
 * artefacts. Photos of skin are damaged likewise ({@code motion} with {@code --modality PHOTO}).
 */
final class SimulateCommand {

  private SimulateCommand() {}

  static void run(Arguments arguments, PrintStream out)
      throws UsageException, ModelException, ImageException {
    String artefact = arguments.word(1, "the artefact");
    arguments.only("input", "output", "severity", "slice", "seed", "modality", "kind");
    if (artefact.equals("list")) {
      out.println("MR: " + String.join(", ", Simulator.names(false)));
      out.println("CT: " + String.join(", ", Simulator.names(true)));
      out.println("photos: " + String.join(", ", PhotoSimulator.names()));
      return;
    }
    if (PhotoCommands.simulates(artefact, arguments)) {
      double severity = severity(arguments.option("severity", "0.5"));
      PhotoCommands.simulate(artefact, arguments, severity, out);
      return;
    }
    Path input = arguments.path("input");
    Path output = arguments.path("output");
    Slices series = Slices.open(input);
    boolean ct = ct(arguments, series);
    List<String> known = Simulator.names(ct);
    if (!known.contains(artefact)) {
      throw new UsageException("for " + (ct ? "CT" : "MR") + " there is: " + known);
    }
    double severity = severity(arguments.option("severity", "0.5"));
    long seed = arguments.number("seed", 1);
    if (output.toString().endsWith(".nii.gz")) {
      NiftiWriter.write(Corrupted.volume(input, series, ct, artefact, severity, seed), output);
      out.println(artefact + " of severity " + severity + " on all slices");
      return;
    }
    int index = (int) arguments.number("slice", series.size() / 2 + 1) - 1;
    if (index < 0 || index >= series.size()) {
      throw new UsageException("the input has slices 1 to " + series.size());
    }
    Slice slice = QualityInput.standard(series.slice(index), ct);
    Pictures.write(
        Pictures.grey(Simulator.corrupt(slice, ct, artefact, severity, new Random(seed))), output);
    out.println(artefact + " of severity " + severity + " on slice " + (index + 1));
  }

  private static boolean ct(Arguments arguments, Slices series) throws ImageException {
    String modality = arguments.option("modality", series.header().modality());
    return modality.isEmpty()
        ? QualityInput.hounsfield(series.slice(series.size() / 2))
        : modality.equalsIgnoreCase("CT");
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
}
