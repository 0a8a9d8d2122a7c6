package org.studygate.models.ocr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;
import org.studygate.models.ModelException;

/** One Tesseract of one language; for one thread at a time. */
final class Tesseract implements AutoCloseable {

  private static final int WORD_LEVEL = 5;
  private static final int COLUMNS = 12;

  private final TessBaseAPI api = new TessBaseAPI();

  Tesseract(byte[] trainedData, String language) throws ModelException {
    int failed;
    try (BytePointer data = new BytePointer(trainedData);
        BytePointer name = new BytePointer(language)) {
      failed =
          api.Init(
              data,
              trainedData.length,
              name,
              tesseract.OEM_LSTM_ONLY,
              (BytePointer) null,
              0,
              (StringVector) null,
              (StringVector) null,
              false,
              (FileReader) null);
    }
    if (failed != 0) {
      throw new ModelException("the data for reading " + language + " cannot be used");
    }
    // what it has to say may hold what it reads
    api.SetVariable("debug_file", "/dev/null");
  }

  /**
   * @param grey one byte a pixel
   * @param mode of page segmentation
   */
  List<ReadWord> read(byte[] grey, int width, int height, int mode) {
    api.SetPageSegMode(mode);
    api.SetImage(grey, width, height, 1, width);
    api.SetSourceResolution(150);
    try (BytePointer table = api.GetTSVText(0)) {
      return table == null ? List.of() : words(table.getString(StandardCharsets.UTF_8));
    } finally {
      api.Clear();
    }
  }

  private static List<ReadWord> words(String table) {
    List<ReadWord> out = new ArrayList<>();
    for (String row : table.split("\n")) {
      String[] cell = row.split("\t", COLUMNS);
      if (cell.length == COLUMNS
          && Integer.parseInt(cell[0]) == WORD_LEVEL
          && !cell[11].isBlank()) {
        int line =
            (Integer.parseInt(cell[2]) * 1000 + Integer.parseInt(cell[3])) * 1000
                + Integer.parseInt(cell[4]);
        out.add(
            new ReadWord(
                cell[11].strip(),
                Math.max(0, Double.parseDouble(cell[10]) / 100),
                Integer.parseInt(cell[6]),
                Integer.parseInt(cell[7]),
                Integer.parseInt(cell[8]),
                Integer.parseInt(cell[9]),
                line));
      }
    }
    return out;
  }

  @Override
  public void close() {
    api.End();
    api.close();
  }
}
