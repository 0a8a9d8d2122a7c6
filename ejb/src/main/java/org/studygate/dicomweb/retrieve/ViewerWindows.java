package org.studygate.dicomweb.retrieve;

import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Leaves windows out of the metadata that PS3.3 C.11.2.1.2 forbids. A window of width 0 is real in
 * some headers and makes viewers show black; without one they choose a window themselves.
 */
final class ViewerWindows {

  private ViewerWindows() {}

  static void keepValid(Attributes dataset) {
    keepValidHere(dataset);
    forEachItem(dataset, Tag.SharedFunctionalGroupsSequence);
    forEachItem(dataset, Tag.PerFrameFunctionalGroupsSequence);
  }

  private static void forEachItem(Attributes dataset, int groups) {
    Sequence items = dataset.getSequence(groups);
    if (items == null) {
      return;
    }
    for (Attributes item : items) {
      Sequence windows = item.getSequence(Tag.FrameVOILUTSequence);
      if (windows != null) {
        windows.forEach(ViewerWindows::keepValidHere);
      }
    }
  }

  private static void keepValidHere(Attributes dataset) {
    if (!dataset.contains(Tag.WindowWidth)) {
      return;
    }
    String[] widths = values(dataset, Tag.WindowWidth);
    String[] centers = values(dataset, Tag.WindowCenter);
    List<String> validWidths = new ArrayList<>();
    List<String> validCenters = new ArrayList<>();
    double least = "LINEAR".equals(dataset.getString(Tag.VOILUTFunction, "LINEAR")) ? 1 : 1e-9;
    for (int i = 0; i < Math.min(widths.length, centers.length); i++) {
      if (number(widths[i]) >= least && !Double.isNaN(number(centers[i]))) {
        validWidths.add(widths[i]);
        validCenters.add(centers[i]);
      }
    }
    if (validWidths.size() == widths.length && widths.length == centers.length) {
      return;
    }
    dataset.remove(Tag.WindowCenterWidthExplanation);
    replace(dataset, Tag.WindowWidth, validWidths);
    replace(dataset, Tag.WindowCenter, validCenters);
  }

  private static void replace(Attributes dataset, int tag, List<String> values) {
    if (values.isEmpty()) {
      dataset.remove(tag);
    } else {
      dataset.setString(tag, VR.DS, values.toArray(String[]::new));
    }
  }

  private static String[] values(Attributes dataset, int tag) {
    String[] values = dataset.getStrings(tag);
    return values == null ? new String[0] : values;
  }

  private static double number(String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
