package org.studygate.models.skin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A cascade of stumps on local binary patterns, as OpenCV trains and stores them. */
final class LbpCascade {

  private static final String FILE = "lbpcascade_frontalface_improved.xml";

  /** OpenCV's own allowance for rounding. */
  private static final double EPSILON = 1e-5;

  private record Stump(int x, int y, int w, int h, int[] subset, double in, double out) {}

  private record Stage(double threshold, List<Stump> stumps) {}

  /** Sums of everything above and left of each pixel. */
  record Sums(int[] values, int stride) {

    static Sums of(float[] luma, int width, int height) {
      int stride = width + 1;
      int[] values = new int[stride * (height + 1)];
      for (int y = 0; y < height; y++) {
        int line = 0;
        for (int x = 0; x < width; x++) {
          line += Math.round(255 * luma[y * width + x]);
          values[(y + 1) * stride + x + 1] = values[y * stride + x + 1] + line;
        }
      }
      return new Sums(values, stride);
    }

    private int cell(int x, int y, int w, int h) {
      int top = y * stride + x;
      int bottom = top + h * stride;
      return values[top] + values[bottom + w] - values[top + w] - values[bottom];
    }
  }

  private final int side;
  private final List<Stage> stages;

  private LbpCascade(int side, List<Stage> stages) {
    this.side = side;
    this.stages = stages;
  }

  /** The cascade for faces that look at the camera. */
  static LbpCascade frontal() {
    try (InputStream in = LbpCascade.class.getResourceAsStream(FILE)) {
      Element root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      return read(child(root, "cascade"));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("the face cascade cannot be read", e);
    }
  }

  /** Side of the window that is judged, pixels. */
  int side() {
    return side;
  }

  /** Whether a face fills the window at this corner. */
  boolean accepts(Sums sums, int x, int y) {
    for (Stage stage : stages) {
      double sum = 0;
      for (Stump stump : stage.stumps()) {
        int code = code(sums, x + stump.x(), y + stump.y(), stump.w(), stump.h());
        sum += (stump.subset()[code >> 5] >> (code & 31) & 1) != 0 ? stump.in() : stump.out();
      }
      if (sum < stage.threshold()) {
        return false;
      }
    }
    return true;
  }

  /** Which of the eight cells around the middle one are at least as bright as it, clockwise. */
  private static int code(Sums sums, int x, int y, int w, int h) {
    int middle = sums.cell(x + w, y + h, w, h);
    int code = sums.cell(x, y, w, h) >= middle ? 128 : 0;
    code |= sums.cell(x + w, y, w, h) >= middle ? 64 : 0;
    code |= sums.cell(x + 2 * w, y, w, h) >= middle ? 32 : 0;
    code |= sums.cell(x + 2 * w, y + h, w, h) >= middle ? 16 : 0;
    code |= sums.cell(x + 2 * w, y + 2 * h, w, h) >= middle ? 8 : 0;
    code |= sums.cell(x + w, y + 2 * h, w, h) >= middle ? 4 : 0;
    code |= sums.cell(x, y + 2 * h, w, h) >= middle ? 2 : 0;
    return code | (sums.cell(x, y + h, w, h) >= middle ? 1 : 0);
  }

  private static LbpCascade read(Element cascade) {
    List<int[]> rects = new ArrayList<>();
    for (Element feature : items(child(cascade, "features"))) {
      double[] rect = numbers(child(feature, "rect"));
      rects.add(new int[] {(int) rect[0], (int) rect[1], (int) rect[2], (int) rect[3]});
    }
    List<Stage> stages = new ArrayList<>();
    for (Element stage : items(child(cascade, "stages"))) {
      List<Stump> stumps = new ArrayList<>();
      for (Element weak : items(child(stage, "weakClassifiers"))) {
        stumps.add(stump(weak, rects));
      }
      stages.add(new Stage(numbers(child(stage, "stageThreshold"))[0] - EPSILON, stumps));
    }
    return new LbpCascade((int) numbers(child(cascade, "width"))[0], stages);
  }

  private static Stump stump(Element weak, List<int[]> rects) {
    double[] node = numbers(child(weak, "internalNodes"));
    double[] leaf = numbers(child(weak, "leafValues"));
    int[] rect = rects.get((int) node[2]);
    int[] subset = new int[8];
    for (int i = 0; i < 8; i++) {
      subset[i] = (int) node[3 + i];
    }
    return new Stump(rect[0], rect[1], rect[2], rect[3], subset, leaf[0], leaf[1]);
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    throw new IllegalStateException("the face cascade lacks " + name);
  }

  private static List<Element> items(Element parent) {
    List<Element> out = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        out.add(element);
      }
    }
    return out;
  }

  private static double[] numbers(Element element) {
    String[] words = element.getTextContent().strip().split("\\s+");
    double[] out = new double[words.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Double.parseDouble(words[i]);
    }
    return out;
  }
}
