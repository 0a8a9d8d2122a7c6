package org.studygate.web.skin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studygate.skin.BodySite;
import org.studygate.web.page.Display;

/**
 * The drawing on which a body site is picked: front and back, each site an ellipse. In the front
 * view the patient's right is on the left.
 */
@Named
@RequestScoped
public class BodyMap {

  private static final int MIDDLE_FRONT = 80;
  private static final int MIDDLE_BACK = 240;

  @Inject private Display display;

  /**
   * A site on the drawing.
   *
   * @param side R, L or empty
   */
  public record Shape(BodySite site, String side, double x, double y, double rx, double ry) {}

  /** Sites in the middle of the front view, from above. */
  private static final List<Shape> FRONT =
      List.of(
          new Shape(BodySite.SCALP, "", 0, 20, 17, 11),
          new Shape(BodySite.FACE, "", 0, 40, 15, 15),
          new Shape(BodySite.NECK, "", 0, 61, 9, 7),
          new Shape(BodySite.CHEST, "", 0, 90, 25, 22),
          new Shape(BodySite.ABDOMEN, "", 0, 139, 23, 27));

  private static final List<Shape> BACK =
      List.of(
          new Shape(BodySite.SCALP, "", 0, 30, 17, 20),
          new Shape(BodySite.NECK, "", 0, 58, 9, 9),
          new Shape(BodySite.BACK, "", 0, 116, 25, 48));

  /** Sites beside the middle; x is the distance from it. */
  private static final List<Shape> PAIRED_FRONT =
      List.of(
          new Shape(BodySite.EAR, "", 18, 38, 4, 7),
          new Shape(BodySite.SHOULDER, "", 33, 76, 11, 9),
          new Shape(BodySite.AXILLA, "", 31, 97, 6, 8),
          new Shape(BodySite.UPPER_ARM, "", 44, 114, 8, 24),
          new Shape(BodySite.ELBOW, "", 48, 146, 8, 8),
          new Shape(BodySite.FOREARM, "", 52, 174, 8, 20),
          new Shape(BodySite.HAND, "", 56, 206, 9, 12),
          new Shape(BodySite.FINGER, "", 58, 226, 8, 8),
          new Shape(BodySite.GROIN, "", 11, 177, 10, 10),
          new Shape(BodySite.THIGH, "", 17, 225, 14, 37),
          new Shape(BodySite.KNEE, "", 18, 274, 11, 11),
          new Shape(BodySite.LOWER_LEG, "", 19, 320, 10, 35),
          new Shape(BodySite.FOOT, "", 21, 366, 11, 10),
          new Shape(BodySite.TOE, "", 23, 385, 11, 8));

  private static final List<Shape> PAIRED_BACK =
      List.of(
          new Shape(BodySite.EAR, "", 19, 36, 4, 7),
          new Shape(BodySite.SHOULDER, "", 33, 76, 11, 9),
          new Shape(BodySite.UPPER_ARM, "", 44, 112, 8, 25),
          new Shape(BodySite.ELBOW, "", 48, 146, 8, 8),
          new Shape(BodySite.FOREARM, "", 52, 174, 8, 20),
          new Shape(BodySite.HAND, "", 56, 206, 9, 12),
          new Shape(BodySite.BUTTOCK, "", 14, 181, 14, 17),
          new Shape(BodySite.THIGH, "", 17, 232, 14, 33),
          new Shape(BodySite.KNEE, "", 18, 276, 11, 10),
          new Shape(BodySite.LOWER_LEG, "", 19, 322, 10, 35),
          new Shape(BodySite.FOOT, "", 21, 368, 11, 10));

  /** Front from the head down, then back. */
  public List<Shape> getShapes() {
    List<Shape> shapes = new ArrayList<>();
    add(shapes, FRONT, PAIRED_FRONT, MIDDLE_FRONT, "R", "L");
    add(shapes, BACK, PAIRED_BACK, MIDDLE_BACK, "L", "R");
    return shapes;
  }

  private static void add(
      List<Shape> to,
      List<Shape> single,
      List<Shape> paired,
      int middle,
      String left,
      String right) {
    single.forEach(s -> to.add(placed(s, "", middle)));
    for (Shape shape : paired) {
      to.add(placed(shape, left, middle - shape.x()));
      to.add(placed(shape, right, middle + shape.x()));
    }
  }

  private static Shape placed(Shape shape, String side, double x) {
    return new Shape(shape.site(), side, x, shape.y(), shape.rx(), shape.ry());
  }

  /** For example "Hand, right". */
  public String label(Shape shape) {
    String site = siteName(shape.site());
    return shape.side().isEmpty() ? site : site + ", " + display.text("side." + shape.side());
  }

  public BodySite[] getSites() {
    return BodySite.values();
  }

  public String siteName(BodySite site) {
    return display.text("site." + site.name());
  }

  /** Of a photo: site and side. */
  public String place(BodySite site, String side) {
    String name = siteName(site);
    return side == null
        ? name
        : name + ", " + display.text("side." + side.toUpperCase(Locale.ROOT));
  }
}
