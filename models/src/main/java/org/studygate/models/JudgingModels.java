package org.studygate.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.studygate.models.engine.Engine;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FacePartsModel;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.knowledge.Knowledge;
import org.studygate.models.quality.QualityModel;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.seriestype.SeriesTypeModel;
import org.studygate.models.skin.Photo;
import org.studygate.models.skin.PhotoJudge;
import org.studygate.models.skin.PhotoJudgement;
import org.studygate.models.skin.PhotoLimits;
import org.studygate.models.skin.SkinModel;
import org.studygate.models.tissue.TissueMap;

/**
 * The judging models of one registry folder. Thread-safe; at most as many series as there are
 * processors are judged at a time, others wait, so that memory stays bounded.
 */
public final class JudgingModels implements AutoCloseable {

  private final SeriesTypeModel seriesType;
  private final QualityModel quality;
  private final TissueOrder tissue;
  private final FacePartsModel faceParts;
  private final PhotoJudge photos;
  private final List<ModelInfo> models;
  private final OrderMemory orders = new OrderMemory();
  private final int atOnce = Runtime.getRuntime().availableProcessors();
  private final Semaphore places = new Semaphore(atOnce, true);
  private volatile boolean closed;

  private JudgingModels(
      SeriesTypeModel seriesType,
      QualityModel quality,
      TissueOrder tissue,
      FacePartsModel faceParts,
      PhotoJudge photos,
      List<ModelInfo> models) {
    this.seriesType = seriesType;
    this.quality = quality;
    this.tissue = tissue;
    this.faceParts = faceParts;
    this.photos = photos;
    this.models = models;
  }

  /**
   * Loads the newest version of every judging model. A registry may lack one for face parts, and
   * one for photos of skin.
   *
   * @param registry folder with {@code <task>/<version>/}
   * @throws ModelException when a model is missing, damaged or foreign
   */
  public static JudgingModels load(Path registry, InferenceEngine engine) throws ModelException {
    if (!Files.isDirectory(registry)) {
      throw new ModelException("the model registry is not a folder");
    }
    ModelRegistry all = new ModelRegistry(registry);
    ModelFolder typeFolder = all.newest(SeriesTypeModel.TASK);
    ModelFolder qualityFolder = all.newest(QualityModel.TASK);
    boolean faces = all.has(FacePartsModel.TASK);
    ModelFolder faceFolder = faces ? all.newest(FacePartsModel.TASK) : null;
    List<AutoCloseable> loaded = new ArrayList<>();
    try {
      SeriesTypeModel type = keep(SeriesTypeModel.load(typeFolder, engine), loaded);
      QualityModel quality = keep(QualityModel.load(qualityFolder, engine), loaded);
      TissueOrder tissue = TissueOrder.load(all, engine);
      loaded.add(tissue::close);
      if (tissue.model() != null) {
        quality = quality.knowing(tissue.model()::tissues);
      }
      FacePartsModel face = faces ? keep(FacePartsModel.load(faceFolder, engine), loaded) : null;
      PhotoJudge photos = keep(PhotoJudge.load(all, engine), loaded);
      List<ModelInfo> infos = new ArrayList<>();
      infos.add(info(typeFolder, type.engine()));
      infos.add(info(qualityFolder, quality.engine()));
      if (tissue.folder() != null) {
        infos.add(info(tissue.folder(), tissue.model().engine()));
      }
      if (faces) {
        infos.add(info(faceFolder, face.engine()));
      }
      if (photos.model() != null) {
        infos.add(info(all.newest(SkinModel.TASK), photos.model().engine()));
      }
      return new JudgingModels(type, quality, tissue, face, photos, List.copyOf(infos));
    } catch (ModelException | RuntimeException e) {
      closeAll(loaded);
      throw e;
    }
  }

  private static <T extends AutoCloseable> T keep(T model, List<AutoCloseable> loaded) {
    loaded.add(model);
    return model;
  }

  private static void closeAll(List<AutoCloseable> loaded) {
    for (AutoCloseable model : loaded) {
      try {
        model.close();
      } catch (Exception e) {
        throw new IllegalStateException("a model cannot be closed", e);
      }
    }
  }

  private static ModelInfo info(ModelFolder folder, Engine engine) {
    String file = engine.name().equals("onnx") ? "model.onnx" : "model.zip";
    return new ModelInfo(
        folder.task(), folder.version(), folder.sha256(file), engine.name(), engine.device());
  }

  /**
   * Says what a series is.
   *
   * @param dicomFilesOfOneSeries in any order
   * @throws ImageException when no file of the series can be read
   * @throws IllegalStateException when the model fails, or was closed
   */
  public SeriesTypeResult seriesType(List<Path> dicomFilesOfOneSeries) throws ImageException {
    return judge(
        () ->
            seriesType
                .hearing(series -> testimony(dicomFilesOfOneSeries, series))
                .judge(ImageSeries.read(dicomFilesOfOneSeries)));
  }

  /**
   * Judges the quality of a series.
   *
   * @param dicomFilesOfOneSeries in any order
   * @throws ImageException when no file of the series can be read
   * @throws IllegalStateException when the model fails, or was closed
   */
  public QualityResult quality(List<Path> dicomFilesOfOneSeries) throws ImageException {
    return judge(() -> quality.judge(ImageSeries.read(dicomFilesOfOneSeries)));
  }

  /**
   * Finds the parts of the face in a head volume of any plane, contrast and voxel size; a volume of
   * one slice is judged as a single image. Without an installed model of face parts every volume is
   * {@code UNCERTAIN}.
   *
   * @throws IllegalStateException when the model fails, or was closed
   */
  public FacePartMap findFaceParts(Volume volume) {
    try {
      return judge(
          () ->
              faceParts != null
                  ? faceParts.judge(volume)
                  : FacePartMap.empty(
                      volume,
                      FacePartMap.Answer.UNCERTAIN,
                      0,
                      "no model of face parts is installed"));
    } catch (ImageException e) {
      throw new IllegalStateException("a volume in memory needs no reading", e);
    }
  }

  /**
   * How bright the tissues of a head are beside one another, and what that says of the series'
   * type.
   *
   * @param dicomFilesOfOneSeries in any order
   * @return empty when the registry has no tissue model
   * @throws ImageException when no file of the series can be read
   * @throws IllegalStateException when the model fails, or was closed
   */
  public Optional<BrightnessResult> brightness(List<Path> dicomFilesOfOneSeries)
      throws ImageException {
    return tissue.model() == null
        ? Optional.empty()
        : Optional.of(judge(() -> order(dicomFilesOfOneSeries, null)));
  }

  private BrightnessResult testimony(List<Path> files, Slices series) throws ModelException {
    if (tissue.model() == null || tissue.knowledge() == null) {
      return null;
    }
    try {
      return order(files, series);
    } catch (ImageException e) {
      throw new IllegalStateException("a series in memory needs no reading", e);
    }
  }

  /** Looks at the tissues of a series once, whoever asks. */
  private BrightnessResult order(List<Path> files, Slices series)
      throws ModelException, ImageException {
    List<String> key = OrderMemory.key(files).orElse(null);
    BrightnessResult known = key == null ? null : orders.get(key);
    if (known == null) {
      known = tissue.judge(series == null ? ImageSeries.read(files) : series);
      if (key != null) {
        orders.put(key, known);
      }
    }
    return known;
  }

  /**
   * The tissues of a head.
   *
   * @return empty when the registry has no tissue model
   * @throws IllegalStateException when the model fails, or was closed
   */
  public Optional<TissueMap> tissues(Volume head) throws ImageException {
    return tissue.model() == null
        ? Optional.empty()
        : Optional.of(judge(() -> tissue.model().segment(head)));
  }

  /**
   * Says whether a photo of skin can be used, and why not. Without an installed network the
   * measures decide alone, and the judgement says so.
   *
   * @throws IllegalStateException when a model fails, or was closed
   */
  public PhotoJudgement judgePhoto(Photo photo, PhotoLimits limits) {
    try {
      return judge(() -> photos.judge(photo, limits));
    } catch (ImageException e) {
      throw new IllegalStateException("a photo in memory needs no reading", e);
    }
  }

  /**
   * Likewise by another judge than the one of the registry, which is the caller's to close. It
   * waits for a place among this node's judgements like any other.
   *
   * @throws IllegalStateException when a model fails, or was closed
   */
  public PhotoJudgement judgePhoto(Photo photo, PhotoLimits limits, PhotoJudge by) {
    try {
      return judge(() -> by.judge(photo, limits));
    } catch (ImageException e) {
      throw new IllegalStateException("a photo in memory needs no reading", e);
    }
  }

  /** Likewise within the limits that hold by default. */
  public PhotoJudgement judgePhoto(Photo photo) {
    return judgePhoto(photo, PhotoLimits.DEFAULT);
  }

  /** The probability of "usable" from which on the network takes a photo for usable. */
  public double usablePhotosFrom() {
    return photos.model() == null ? 0.5 : photos.model().usableFrom();
  }

  /** What was learned of images beforehand; empty when the registry brings none. */
  public Optional<Knowledge> knowledge() {
    return Optional.ofNullable(tissue.knowledge());
  }

  private interface Judgement<T> {
    T run() throws ImageException, ModelException;
  }

  private <T> T judge(Judgement<T> judgement) throws ImageException {
    places.acquireUninterruptibly();
    try {
      if (closed) {
        throw new IllegalStateException("the models are closed");
      }
      return judgement.run();
    } catch (ModelException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } finally {
      places.release();
    }
  }

  /** The models that are loaded. */
  public List<ModelInfo> models() {
    return models;
  }

  /** Waits for the judgements that run: native code would crash on a model that is gone. */
  @Override
  public void close() {
    places.acquireUninterruptibly(atOnce);
    try {
      if (!closed) {
        closed = true;
        seriesType.close();
        quality.close();
        tissue.close();
        photos.close();
        if (faceParts != null) {
          faceParts.close();
        }
      }
    } finally {
      places.release(atOnce);
    }
  }
}
