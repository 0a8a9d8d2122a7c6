package org.studygate.deid.pixeltext;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.ocr.TextReader;
import org.studygate.models.pixeltext.TextDetector;

/**
 * Text in the pixels of DICOM objects: finds it, erases it, and reads what is left. Safe for many
 * threads; one instance serves a whole server.
 *
 * <pre>
 * TextFindings found = pixelText.find(dataset, transferSyntax, options);
 * TextErasure done = pixelText.erase(dataset, transferSyntax, found.erase());
 * </pre>
 */
public final class PixelText implements AutoCloseable {

  private final TextDetector detector;
  private final TextReader reader;
  private final DeviceLayouts layouts;

  private PixelText(TextDetector detector, TextReader reader, DeviceLayouts layouts) {
    this.detector = detector;
    this.reader = reader;
    this.layouts = layouts;
  }

  /**
   * Loads detector and reader.
   *
   * @param registry folder of the models
   * @throws ModelException when one is missing or damaged
   */
  public static PixelText open(Path registry, InferenceEngine engine, DeviceLayouts layouts)
      throws ModelException {
    TextDetector detector = TextDetector.load(registry, engine);
    try {
      return new PixelText(detector, TextReader.load(registry), layouts);
    } catch (ModelException | RuntimeException e) {
      detector.close();
      throw e;
    }
  }

  /**
   * Finds text in all frames and overlays: by the table of device layouts, then by the detector.
   * The data set is not changed.
   *
   * @param dataset header, overlays and pixel data; an object without pixels has no findings
   * @param transferSyntax of the pixel data
   * @throws ImageException when a frame cannot be decoded: nobody knows then what it shows
   * @throws IllegalStateException when a model fails
   */
  public TextFindings find(Attributes dataset, String transferSyntax, PixelTextOptions options)
      throws ImageException {
    return find(dataset, transferSyntax, dataset, options);
  }

  /**
   * Likewise for a data set whose header was cleaned already.
   *
   * @param header as it was: it says which device made the object
   */
  public TextFindings find(
      Attributes dataset, String transferSyntax, Attributes header, PixelTextOptions options)
      throws ImageException {
    DatasetFrames frames = new DatasetFrames(dataset, transferSyntax);
    Sensitivity sensitivity = Sensitivity.of(header);
    FrameLooks looks = new FrameLooks(dataset, frames);
    List<TextRegion> regions = new ArrayList<>();
    try {
      if (frames.count() > 0) {
        PixelSearch search = PixelSearch.of(detector, sensitivity);
        regions.addAll(new ObjectSearch(search).find(looks, frames.count()));
        regions = new Marks(reader, options).name(regions, looks);
        regions.addAll(layouts.regions(header));
      }
      for (OverlayPlane plane : OverlayPlane.of(dataset)) {
        addOverlay(plane, regions);
      }
    } catch (ModelException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (IOException e) {
      throw new ImageException("the overlays cannot be read", e);
    }
    return sort(regions, sensitivity, options);
  }

  private void addOverlay(OverlayPlane plane, List<TextRegion> regions) throws ModelException {
    PixelSearch search = PixelSearch.ofScreens(detector);
    for (int frame = 0; frame < plane.frames(); frame++) {
      for (FoundText found : search.search(plane.picture(frame))) {
        regions.add(plane.inImage(found, frame));
      }
    }
  }

  /** Whether a mark is only the end of other text: the "R" of a name, the "10 cm" of a sentence. */
  private static boolean goesOnIn(TextRegion mark, TextRegion other) {
    return !other.mark() && other.kind() == TextKind.DETECTED && mark.besideInLine(other);
  }

  private static TextFindings sort(
      List<TextRegion> regions, Sensitivity sensitivity, PixelTextOptions options) {
    List<TextRegion> erase = new ArrayList<>();
    List<TextRegion> kept = new ArrayList<>();
    List<TextRegion> uncertain = new ArrayList<>();
    for (TextRegion region : regions) {
      if (region.mark() && regions.stream().noneMatch(other -> goesOnIn(region, other))) {
        kept.add(region);
      } else if (region.sure() || region.confidence() >= sensitivity.sure()) {
        erase.add(region);
      } else {
        uncertain.add(region);
        if (options.eraseUncertain()) {
          erase.add(region);
        }
      }
    }
    uncertain.removeIf(spot -> erase.stream().anyMatch(gone -> gone != spot && gone.covers(spot)));
    return new TextFindings(erase, kept, uncertain);
  }

  /**
   * Fills regions for good: in the pixels of all their frames, and in the overlays that reach into
   * them. Takes away what shows the same: the icon image, and overlays in unused bits of the
   * pixels.
   *
   * @param dataset is changed; when this fails, it is as it was
   * @return what was done; the data set must be written in the transfer syntax that it names
   * @throws ImageException when a frame cannot be decoded
   */
  public TextErasure erase(Attributes dataset, String transferSyntax, List<TextRegion> regions)
      throws ImageException {
    List<TextRegion> inPixels =
        regions.stream().filter(region -> region.kind() != TextKind.OVERLAY).toList();
    boolean lossy = PixelEraser.lossy(dataset, transferSyntax);
    List<Integer> embedded = OverlayPlane.embedded(dataset);
    String syntax = transferSyntax;
    boolean pixels = new DatasetFrames(dataset, transferSyntax).count() > 0;
    if (pixels && !inPixels.isEmpty()) {
      syntax = new PixelEraser(dataset, transferSyntax, inPixels).erase();
    }
    List<String> removed = new ArrayList<>();
    try {
      new OverlayEraser(dataset).erase(regions);
    } catch (IOException e) {
      throw new ImageException("the overlays cannot be read", e);
    }
    if (pixels && !embedded.isEmpty()) {
      EmbeddedOverlays.remove(dataset, embedded);
      removed.add("overlays in unused bits of the pixels");
    }
    if (!regions.isEmpty() && dataset.remove(Tag.IconImageSequence) != null) {
      removed.add("icon image");
    }
    if (pixels) {
      dataset.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
    }
    return new TextErasure(regions, syntax, lossy, removed);
  }

  /**
   * Reads whatever text a frame shows, without the detector: for searching what leaves.
   *
   * @param frame 0-based
   * @return words with their places, some read twice, as each language has them
   */
  public List<TextRegion> read(Attributes dataset, String transferSyntax, int frame)
      throws ImageException {
    FrameLooks looks = new FrameLooks(dataset, new DatasetFrames(dataset, transferSyntax));
    Slice bright = looks.of(frame).get(0);
    try {
      return reader.everything(bright).stream()
          .map(
              word ->
                  new TextRegion(
                      frame,
                      word.x(),
                      word.y(),
                      word.width(),
                      word.height(),
                      word.text(),
                      word.confidence(),
                      TextKind.DETECTED))
          .toList();
    } catch (ModelException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * A frame for a person's eyes, with the findings marked: red is erased, yellow is uncertain,
   * green stays.
   *
   * @param frame 0-based
   */
  public BufferedImage marked(
      Attributes dataset, String transferSyntax, int frame, TextFindings findings)
      throws ImageException {
    BufferedImage picture = new DatasetFrames(dataset, transferSyntax).picture(frame);
    return MarkedPicture.of(picture, frame, findings);
  }

  /**
   * The first frame with uncertain spots, for a person's eyes: the whole and each spot enlarged.
   *
   * @param dataset after the erasure, so that what is erased is not shown
   * @param spots at least one
   */
  public BufferedImage spots(Attributes dataset, String transferSyntax, List<TextRegion> spots)
      throws ImageException {
    int frame = Math.max(0, spots.get(0).frame());
    return SpotPicture.of(
        new DatasetFrames(dataset, transferSyntax).picture(frame),
        spots.stream().filter(spot -> spot.on(frame)).toList());
  }

  @Override
  public void close() {
    detector.close();
    reader.close();
  }
}
