package org.studygate.models.knowledge;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Slices;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelWriter;
import org.studygate.models.tissue.TissueBrightness;
import org.studygate.models.tissue.TissueModel;
import org.studygate.models.training.Manifest;
import org.studygate.models.training.Progress;
import org.studygate.models.training.Report;

/** Learns the knowledge base from labelled series, and measures what its order says of others. */
public final class KnowledgeLearner {

  private static final Set<String> HEADS =
      Set.of("CT", "MR_T1", "MR_T2", "MR_FLAIR", "MR_PD", "MR_DWI", "MR_T2STAR");

  /** Pictures of one subject and type that count; more would be the same head again. */
  private static final int PER_SUBJECT = 3;

  private static final int MOST_SPOILT = 40;
  private static final int LEAST_HEADERS = 2;

  private final PrintStream out;
  private final long seed;

  public KnowledgeLearner(long seed, PrintStream out) {
    this.seed = seed;
    this.out = out;
  }

  /**
   * Learns from the rows of {@code train} and {@code val} and writes a version; {@code test} is not
   * touched. Rows whose subject is named as having lesions that fill the brain do not teach the
   * brightness.
   */
  public Knowledge learn(Manifest manifest, ModelFolder tissue, InferenceEngine kind, Path folder)
      throws ModelException {
    List<Manifest.Row> rows = new ArrayList<>(manifest.split("train"));
    rows.addAll(manifest.split("val"));
    Map<String, TypeBrightness> types = new TreeMap<>();
    HeaderCounts headers = new HeaderCounts();
    SignatureLearner signatures = new SignatureLearner(seed);
    Map<String, Integer> seen = new HashMap<>();
    int spoilt = 0;
    Progress progress = new Progress(out, "learning", rows.size());
    try (TissueModel model = TissueModel.load(tissue, kind)) {
      for (Manifest.Row row : rows) {
        boolean teaches =
            HEADS.contains(row.label())
                && normal(row)
                && seen.merge(row.label() + row.subject(), 1, Integer::sum) <= PER_SUBJECT;
        try {
          Slices series = Slices.open(row.path());
          if (series.header().present()) {
            headers.add(series.header(), row.label());
          }
          if (teaches) {
            learn(model, row, series, types);
            if (spoilt < 2 * MOST_SPOILT && seen.get(row.label() + row.subject()) == 1) {
              signatures.add(series.slice(series.size() / 2), row.label().equals("CT"));
              spoilt++;
            }
          }
        } catch (ImageException e) {
          out.println(row.name() + " teaches nothing: " + e.getMessage());
        }
        progress.step(1, "");
      }
    }
    Knowledge knowledge =
        new Knowledge(
            folder.getFileName().toString(),
            "%d series of %d subjects"
                .formatted(
                    rows.size(), rows.stream().map(Manifest.Row::subject).distinct().count()),
            List.copyOf(types.values()),
            headers.facts(LEAST_HEADERS),
            signatures.learn());
    write(knowledge, tissue, folder);
    return knowledge;
  }

  /** Brains full of tumour or blood teach no order; small lesions do not move a median. */
  private static boolean normal(Manifest.Row row) {
    return !row.name().contains("lgg_tcga") && !row.name().contains("mbh_multiclass");
  }

  private static void learn(
      TissueModel model, Manifest.Row row, Slices series, Map<String, TypeBrightness> types)
      throws ModelException, ImageException {
    TissueBrightness brightness = brightness(model, row, series);
    if (OrderVoice.hears(brightness)) {
      types.put(
          row.label(),
          types.getOrDefault(row.label(), TypeBrightness.empty(row.label())).plus(brightness));
    }
  }

  private static TissueBrightness brightness(TissueModel model, Manifest.Row row, Slices series)
      throws ModelException, ImageException {
    return NiftiReader.handles(row.path())
        ? model.brightness(NiftiReader.read(row.path()))
        : model.brightness(series);
  }

  private void write(Knowledge knowledge, ModelFolder tissue, Path folder) throws ModelException {
    ModelWriter writer = new ModelWriter(folder);
    writer.parameters(Knowledge.FILE, knowledge);
    JsonObject card = new JsonObject();
    card.addProperty("name", "studygate-knowledge");
    card.addProperty("task", Knowledge.TASK);
    card.addProperty("version", knowledge.version());
    card.addProperty("date", java.time.LocalDate.now().toString());
    card.addProperty("seed", seed);
    card.addProperty("tissueModel", tissue.version());
    card.addProperty(
        "use",
        "How bright tissues are in each type of series, what headers say of it, how artefacts move"
            + " the figures of an image. Not a diagnostic device.");
    card.addProperty("data", knowledge.learnedFrom());
    writer.card(card);
  }

  /**
   * What the brightness order alone says of the rows' types.
   *
   * @return a report of the contract, with how often the order of pairs of tissues is the
   *     reference's
   */
  public JsonObject evaluate(
      ModelFolder folder, ModelFolder tissue, InferenceEngine kind, List<Manifest.Row> rows)
      throws ModelException {
    Knowledge knowledge = Knowledge.of(folder);
    OrderVoice voice = new OrderVoice(knowledge.brightness());
    List<String> classes = HEADS.stream().sorted().toList();
    Report report = new Report(classes);
    Map<String, OrderTally> orders = new TreeMap<>();
    Progress progress = new Progress(out, "evaluating", rows.size());
    try (TissueModel model = TissueModel.load(tissue, kind)) {
      for (Manifest.Row row : rows) {
        progress.step(1, "");
        if (!HEADS.contains(row.label())) {
          continue;
        }
        try {
          TissueBrightness brightness = brightness(model, row, Slices.open(row.path()));
          OrderTally tally = orders.computeIfAbsent(row.label(), key -> new OrderTally());
          tally.add(row.label(), brightness, OrderVoice.hears(brightness));
          Map<String, Double> p = voice.probabilities(brightness);
          if (!p.isEmpty()) {
            Map.Entry<String, Double> best =
                p.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            report.add(
                new Report.Item(
                    row.name() + " (" + brightness.text() + ")",
                    row.label(),
                    best.getKey(),
                    best.getValue(),
                    best.getValue() >= 0.5,
                    p));
          }
        } catch (ImageException e) {
          report.unreadable(row.name(), e.getMessage());
        }
      }
    }
    JsonObject perType = new JsonObject();
    orders.forEach((type, tally) -> perType.add(type, tally.json()));
    report.more().add("perClass", perType);
    return report.json(folder, Double.NaN, Double.NaN, Double.NaN);
  }
}
