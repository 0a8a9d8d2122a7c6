package org.studygate.models.ocr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.bytedeco.tesseract.global.tesseract;
import org.studygate.models.ModelException;
import org.studygate.models.image.Slice;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;

/**
 * Reads text in pictures, in English and Korean. Nothing is written to disk. Safe for many threads;
 * as many read at a time as there are processors.
 */
public final class TextReader implements AutoCloseable {

  public static final String TASK = "ocr";
  private static final List<String> LANGUAGES = List.of("eng", "kor");

  /** A reading this sure is not tried in another language. */
  private static final double SURE = 0.85;

  private final Map<String, byte[]> trained = new ConcurrentHashMap<>();
  private final Map<String, BlockingQueue<Tesseract>> idle = new ConcurrentHashMap<>();

  private TextReader() {}

  /**
   * @throws ModelException when the registry has no data for reading, or damaged data
   */
  public static TextReader load(Path registry) throws ModelException {
    ModelFolder folder = new ModelRegistry(registry).newest(TASK);
    TextReader reader = new TextReader();
    int most = Math.max(1, Runtime.getRuntime().availableProcessors());
    for (String language : LANGUAGES) {
      byte[] packed = folder.bytes(language + ".traineddata.gz");
      try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        reader.trained.put(language, in.readAllBytes());
      } catch (IOException e) {
        throw new ModelException("the data for reading " + language + " is damaged", e);
      }
      reader.idle.put(language, new ArrayBlockingQueue<>(most));
    }
    return reader;
  }

  /**
   * Reads a piece of a picture that holds one line, or a few.
   *
   * @return the words of the language that fits best, in reading order; none when nothing was read
   * @throws ModelException when the library fails
   */
  public List<ReadWord> line(Slice piece) throws ModelException {
    Page page = Page.ofLine(piece);
    List<ReadWord> best = List.of();
    for (String language : LANGUAGES) {
      List<ReadWord> words = read(language, page, tesseract.PSM_SINGLE_BLOCK);
      if (confidence(words) > confidence(best)) {
        best = words;
      }
      if (confidence(best) > SURE) {
        break;
      }
    }
    return best;
  }

  /**
   * Reads whatever stands anywhere in a picture, in every language: for searches, so a word may be
   * reported more than once, as each language read it.
   *
   * @throws ModelException when the library fails
   */
  public List<ReadWord> everything(Slice picture) throws ModelException {
    List<ReadWord> out = new ArrayList<>();
    Page page = Page.ofPicture(picture);
    for (String language : LANGUAGES) {
      out.addAll(read(language, page, tesseract.PSM_SPARSE_TEXT));
    }
    return out;
  }

  private List<ReadWord> read(String language, Page page, int mode) throws ModelException {
    Tesseract reader = idle.get(language).poll();
    if (reader == null) {
      reader = new Tesseract(trained.get(language), language);
    }
    try {
      return page.original(reader.read(page.grey(), page.width(), page.height(), mode));
    } finally {
      if (!idle.get(language).offer(reader)) {
        reader.close();
      }
    }
  }

  private static double confidence(List<ReadWord> words) {
    double sum = 0;
    int letters = 0;
    for (ReadWord word : words) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }

  @Override
  public void close() {
    idle.values()
        .forEach(
            queue -> {
              for (Tesseract reader = queue.poll(); reader != null; reader = queue.poll()) {
                reader.close();
              }
            });
  }
}
