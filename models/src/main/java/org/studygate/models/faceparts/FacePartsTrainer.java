package org.studygate.models.faceparts;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.schedule.ISchedule;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Nd4jSetup;
import org.studygate.models.engine.VolumeNetworks;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.training.Manifest;

/**
 * Trains the network of the face parts from a manifest whose {@code mask} column names label maps
 * (NIfTI, on the image's grid: the class in the low four bits, bit 4 for air). Rows without a mask
 * show no head. A row that is listed several times is drawn more often.
 */
public final class FacePartsTrainer {

  private static final int[] WIDTHS = {8, 16, 32, 48};
  private static final double RATE = 2e-3;
  private static final int CHECKPOINT = 500;
  private static final int PHANTOMS = 30;

  private final int steps;
  private final long seed;
  private final PrintStream out;

  /**
   * @param steps mini-batches
   */
  public FacePartsTrainer(int steps, long seed, PrintStream out) {
    this.steps = steps;
    this.seed = seed;
    this.out = out;
  }

  /**
   * @param from weights to start from, or null
   * @param folder of the new version; a checkpoint is kept beside it while the training runs
   */
  public void train(Manifest manifest, Path from, Path folder, JsonObject card)
      throws ModelException {
    Nd4jSetup.prepare();
    List<TrainingHead> heads = new ArrayList<>();
    List<TrainingHead> others = new ArrayList<>(Phantoms.make(PHANTOMS, new Random(seed)));
    read(manifest.split("train"), heads, others);
    if (heads.isEmpty()) {
      throw new ModelException("the manifest has no labelled head in split train");
    }
    ISchedule rate = WarmFlatFall.rate(RATE, Math.max(1, steps));
    ComputationGraph network =
        VolumeNetworks.unet(HeadGrid.shape(), WIDTHS, HeadGrid.CLASSES, rate, seed);
    if (from != null) {
      network.setParams(load(from).params());
    }
    Path checkpoint = folder.resolveSibling(folder.getFileName() + ".checkpoint.zip");
    new FaceTrainer(new HeadSimulator(heads, others, seed), out)
        .train(network, steps, CHECKPOINT, (now, step) -> save(now, checkpoint));
    ModelWriter writer = new ModelWriter(folder);
    HeadSimulator.Sample probe = new HeadSimulator(heads, others, seed + 1).next();
    long[] labels = {HeadGrid.CLASSES, HeadGrid.NZ, HeadGrid.NY, HeadGrid.NX};
    writer.promote("model", network, labels, probe.input(), HeadGrid.batch());
    writer.card(card);
  }

  private void read(List<Manifest.Row> rows, List<TrainingHead> heads, List<TrainingHead> others)
      throws ModelException {
    Map<String, TrainingHead> read = new HashMap<>();
    for (Manifest.Row row : rows) {
      TrainingHead head = read.get(row.name());
      if (head == null) {
        head = head(row);
        read.put(row.name(), head);
        out.println("read " + row.name());
      }
      (head.head ? heads : others).add(head);
    }
  }

  private static TrainingHead head(Manifest.Row row) throws ModelException {
    try {
      return new TrainingHead(
          NiftiReader.read(row.path()),
          row.mask() == null ? null : NiftiReader.read(row.mask()),
          row.label());
    } catch (ImageException e) {
      throw new ModelException(row.name() + ": " + e.getMessage(), e);
    }
  }

  private static ComputationGraph load(Path file) throws ModelException {
    try {
      return ModelSerializer.restoreComputationGraph(file.toFile(), false);
    } catch (IOException | RuntimeException e) {
      throw new ModelException("the weights to start from cannot be loaded", e);
    }
  }

  private static void save(ComputationGraph network, Path file) {
    try {
      ModelSerializer.writeModel(network, file.toFile(), false);
    } catch (IOException e) {
      throw new IllegalStateException("the checkpoint cannot be written", e);
    }
  }
}
