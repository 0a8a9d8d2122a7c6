package org.studygate.models.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.studygate.models.InferenceEngine;
import org.studygate.models.faceparts.FacePartsModel;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.quality.QualityModel;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.seriestype.SeriesTypeModel;
import org.studygate.models.tissue.TissueModel;

/**
 * How long a whole head takes, already decoded: the type and the quality (with the metrics and
 * their tissues), the evidence of the tissues' order, the parts of the face. {@code -Dhead=FILE}
 * names a NIfTI volume; without one it is the head of {@link SeriesBenchmark}, which has no face.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class HeadBenchmark {

  private Volume head;
  private Slices series;
  private SeriesTypeModel type;
  private QualityModel quality;
  private TissueModel tissue;
  private FacePartsModel face;

  @Setup(Level.Trial)
  public void load() throws Exception {
    String file = System.getProperty("head");
    head = file == null ? SeriesBenchmark.Head.head() : NiftiReader.read(Path.of(file));
    series = Slices.across(head);
    ModelRegistry all =
        new ModelRegistry(Path.of(System.getProperty("registry", "models/registry")));
    type = SeriesTypeModel.load(all.newest("series-type"), InferenceEngine.ONNX);
    tissue = TissueModel.load(all.newest("tissue"), InferenceEngine.ONNX);
    quality =
        QualityModel.load(all.newest("quality"), InferenceEngine.ONNX).knowing(tissue::tissues);
    face = FacePartsModel.load(all.newest("face-parts"), InferenceEngine.ONNX);
  }

  @Benchmark
  public void typeAndQuality(Blackhole hole) throws Exception {
    hole.consume(type.judge(series));
    hole.consume(quality.judge(series));
  }

  @Benchmark
  public Object tissueOrder() throws Exception {
    return tissue.brightness(head);
  }

  @Benchmark
  public Object faceParts() throws Exception {
    return face.judge(head);
  }

  @TearDown(Level.Trial)
  public void close() {
    type.close();
    quality.close();
    tissue.close();
    face.close();
  }
}
