package org.studygate.models.faceparts;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;
import org.studygate.models.registry.Json;

/**
 * The parts of a face on the grid of the volume that was judged.
 *
 * <p>A part's voxels reach from a few millimetres of air outside the skin to some depth under it,
 * so that changing them changes the whole visible surface. A voxel of {@code brainSide} never
 * carries a label.
 *
 * @param nx voxels along the first axis, fastest in {@code labels}
 * @param ny voxels along the second axis
 * @param nz voxels along the third axis; 1 for a single slice
 * @param placement where the grid lies, that of the judged volume
 * @param labels {@code x + nx * (y + ny * z)}: 0 no part, else {@link FacePart#label()}
 * @param brainSide the voxels (same index) inside the skull, drawn a little too wide: nobody may
 *     change them
 * @param answer what was found; on {@code UNCERTAIN} nobody may act without a person who looks
 * @param confidence of the answer, 0 to 1
 * @param parts what was found of each part; a part that is not in the image is missing
 * @param reasons why the answer is not {@code FOUND}, as plain sentences without patient data;
 *     empty when it is
 */
public record FacePartMap(
    int nx,
    int ny,
    int nz,
    Placement placement,
    byte[] labels,
    BitSet brainSide,
    Answer answer,
    double confidence,
    Map<FacePart, FoundPart> parts,
    List<String> reasons) {

  /** What a volume shows. */
  public enum Answer {
    /** A whole face, found with confidence and with plausible anatomy. */
    FOUND,
    /** A head of which the image holds a part of the face only; that part is labelled. */
    PARTIAL_HEAD,
    /** Something like a face that the model is not sure of: a person must look. */
    UNCERTAIN,
    /** A head without a face: stripped, defaced, or the face is outside the image. */
    NO_FACE,
    /** No head: another body part or a phantom. */
    NOT_A_HEAD
  }

  public FacePartMap {
    if ((long) nx * ny * nz != labels.length) {
      throw new IllegalArgumentException("dimensions and labels do not fit");
    }
    parts = Map.copyOf(parts);
    reasons = List.copyOf(reasons);
  }

  /** A map without any part. */
  public static FacePartMap empty(
      Volume judged, Answer answer, double confidence, String... reasons) {
    return new FacePartMap(
        judged.nx(),
        judged.ny(),
        judged.nz(),
        judged.placement(),
        new byte[judged.voxels().length],
        new BitSet(),
        answer,
        confidence,
        new EnumMap<>(FacePart.class),
        Arrays.asList(reasons));
  }

  /** The part at a voxel, or null. */
  public FacePart at(int x, int y, int z) {
    return FacePart.of(labels[x + nx * (y + ny * z)]);
  }

  /** Answer, parts with their middles, and reasons, without the voxels. */
  public JsonObject summary() {
    JsonObject out = new JsonObject();
    out.addProperty("answer", answer.name());
    out.addProperty("confidence", confidence);
    out.add("reasons", Json.gson().toJsonTree(reasons));
    JsonObject found = new JsonObject();
    for (FacePart part : FacePart.values()) {
      if (parts.containsKey(part)) {
        found.add(part.name().toLowerCase(Locale.ROOT), Json.gson().toJsonTree(parts.get(part)));
      }
    }
    out.add("parts", found);
    out.addProperty("brainSideVoxels", brainSide.cardinality());
    return out;
  }

  /** Whether any voxel carries a part's label. */
  public boolean any() {
    for (byte label : labels) {
      if (label != 0) {
        return true;
      }
    }
    return false;
  }
}
