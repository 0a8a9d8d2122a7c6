package org.studygate.models.faceparts;

import com.google.gson.JsonObject;
import org.studygate.models.ModelException;
import org.studygate.models.image.Volume;

/** Judges single slices of labelled heads, each as if it were all there is. */
final class SliceTrial {

  private static final String[] PLANES = {"sagittal", "coronal", "axial"};

  private final FacePartsModel model;
  private final int slices;
  private final PlaneTally[] tallies = {new PlaneTally(), new PlaneTally(), new PlaneTally()};

  SliceTrial(FacePartsModel model, int slices) {
    this.model = model;
    this.slices = slices;
  }

  /** Judges slices of each plane, evenly spread over what the reference labels. */
  void of(Volume volume, Volume mask) throws ModelException {
    for (int plane = 0; plane < 3 && slices > 0; plane++) {
      int axis = SliceCutter.axis(volume, plane);
      int[] ends = labelled(mask, axis);
      for (int n = 0; n < slices && ends[1] >= ends[0]; n++) {
        int at = (int) Math.round(ends[0] + (n + 0.5) * (ends[1] - ends[0]) / slices);
        FacePartMap map = model.judge(SliceCutter.cut(volume, axis, at));
        tallies[plane].add(new FaceTruth(SliceCutter.cut(mask, axis, at)), map);
      }
    }
  }

  /** First and last slice with a part or the inside of the skull. */
  private static int[] labelled(Volume mask, int axis) {
    int[] ends = {Integer.MAX_VALUE, -1};
    int[] index = new int[3];
    int[] size = mask.dimensions();
    for (index[2] = 0; index[2] < size[2]; index[2]++) {
      for (index[1] = 0; index[1] < size[1]; index[1]++) {
        for (index[0] = 0; index[0] < size[0]; index[0]++) {
          int label = Math.round(mask.at(index[0], index[1], index[2])) & 15;
          if (label > 0 && label <= HeadGrid.BRAIN) {
            ends[0] = Math.min(ends[0], index[axis]);
            ends[1] = Math.max(ends[1], index[axis]);
          }
        }
      }
    }
    return ends;
  }

  boolean any() {
    return slices > 0;
  }

  JsonObject json() {
    JsonObject out = new JsonObject();
    for (int plane = 0; plane < 3; plane++) {
      out.add(PLANES[plane], tallies[plane].json());
    }
    return out;
  }
}
