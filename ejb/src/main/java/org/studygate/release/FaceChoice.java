package org.studygate.release;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.studygate.face.BlurKernel;
import org.studygate.face.FaceMethod;
import org.studygate.face.FaceOptions;
import org.studygate.models.faceparts.FacePart;

/**
 * What becomes of the face, in the words of a request. A method is its name, for a mosaic followed
 * by the edge of its cubes in mm ({@code mosaic 12}), for a blur by the width of the kernel or its
 * weights, in voxels, and by what lies beyond the edge ({@code blur 9 zero}, {@code blur 1,2,1
 * replicated}).
 */
public final class FaceChoice {

  private FaceChoice() {}

  /** The parts that can be kept. */
  public static List<String> parts() {
    return Stream.of(FacePart.values())
        .filter(part -> part != FacePart.SURFACE)
        .map(part -> part.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The names of the methods. */
  public static List<String> methods() {
    return Stream.of(FaceMethod.values())
        .map(method -> method.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The name of a method without what follows it. */
  public static String nameOf(String method) {
    return method.split(" ", 2)[0];
  }

  /**
   * @throws IllegalArgumentException when a word is not known or a value is not possible
   */
  static FaceOptions options(Set<String> keep, String method) {
    Set<FacePart> parts = EnumSet.noneOf(FacePart.class);
    for (String part : keep) {
      if (!parts().contains(part)) {
        throw new IllegalArgumentException("there is no part of the face with this name");
      }
      parts.add(FacePart.valueOf(part.toUpperCase(Locale.ROOT)));
    }
    String[] words = method.strip().toLowerCase(Locale.ROOT).split(" +");
    if (!methods().contains(words[0])) {
      throw new IllegalArgumentException("there is no method with this name");
    }
    FaceMethod of = FaceMethod.valueOf(words[0].toUpperCase(Locale.ROOT));
    FaceOptions usual = FaceOptions.of(of);
    try {
      return new FaceOptions(
          parts,
          of,
          of == FaceMethod.MOSAIC && words.length > 1
              ? Double.parseDouble(words[1])
              : usual.mosaic(),
          of == FaceMethod.BLUR && words.length > 1 ? kernel(words) : usual.kernel());
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException("a size of the method is not a number");
    }
  }

  private static BlurKernel kernel(String[] words) {
    BlurKernel.Edge edge =
        words.length > 2 && words[2].equals("zero")
            ? BlurKernel.Edge.ZERO
            : BlurKernel.Edge.REPLICATED;
    if (words[1].indexOf(',') < 0) {
      int size = Integer.parseInt(words[1]);
      if (size < 3 || size > 63) {
        throw new IllegalArgumentException("a kernel has 3 to 63 weights, an odd number");
      }
      return BlurKernel.gaussian(size, edge);
    }
    String[] texts = words[1].split(",");
    float[] weights = new float[texts.length];
    for (int i = 0; i < texts.length; i++) {
      weights[i] = Float.parseFloat(texts[i]);
    }
    return new BlurKernel(weights, edge);
  }
}
