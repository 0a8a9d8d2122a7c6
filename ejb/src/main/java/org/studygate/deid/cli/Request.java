package org.studygate.deid.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.OutputFormat;
import org.studygate.deid.ProfileOption;
import org.studygate.face.BlurKernel;
import org.studygate.face.FaceMethod;
import org.studygate.face.FaceOptions;
import org.studygate.models.faceparts.FacePart;

/**
 * What a command line asks for.
 *
 * @param keyFile or null for a key that is thrown away
 * @param sourceList where to write which number is which source file, or null
 * @param pictures folder for pictures of what may be text in the pixels, or null
 * @param table whether the retained attributes are written as CSV and XLSX too
 */
record Request(
    Path input,
    Path output,
    Path keyFile,
    Path sourceList,
    Path pictures,
    boolean table,
    DeidOptions options) {

  private static final class Parser {
    private Path input;
    private Path output;
    private Path keyFile;
    private Path sourceList;
    private Path pictures;
    private boolean table;
    private final Set<FacePart> keep = EnumSet.noneOf(FacePart.class);
    private FaceMethod method = FaceMethod.MASK;
    private BlurKernel kernel = DeidOptions.standard().face().kernel();
    private double mosaic = DeidOptions.standard().face().mosaic();
    private Set<OutputFormat> formats = EnumSet.of(OutputFormat.DICOM);
    private final Set<ProfileOption> profile = EnumSet.copyOf(DeidOptions.standard().profile());
    private boolean keepMarkers = true;
    private boolean reviewed;

    private int take(String[] args, int i) throws UsageException {
      String option = args[i];
      switch (option) {
        case "--reviewed" -> reviewed = true;
        case "--erase-markers" -> keepMarkers = false;
        case "--table" -> table = true;
        case "--basic-only" -> profile.clear();
        default -> {
          if (toggles(option)) {
            return i;
          }
          if (i + 1 >= args.length) {
            throw new UsageException("The option " + option + " is unknown or needs a value.");
          }
          value(option, args[i + 1]);
          return i + 1;
        }
      }
      return i;
    }

    private boolean toggles(String option) {
      for (ProfileOption one : ProfileOption.values()) {
        if (option.equals("--" + one.word())) {
          profile.add(one);
          return true;
        }
        if (option.equals("--no-" + one.word())) {
          profile.remove(one);
          return true;
        }
      }
      return false;
    }

    private void value(String option, String value) throws UsageException {
      switch (option) {
        case "--input" -> input = Path.of(value);
        case "--output" -> output = Path.of(value).toAbsolutePath().normalize();
        case "--key-file" -> keyFile = Path.of(value);
        case "--source-list" -> sourceList = Path.of(value);
        case "--review-pictures" -> pictures = Path.of(value);
        case "--keep" -> keep(value);
        case "--method" -> method = FaceMethod.valueOf(upper(value));
        case "--format" -> formats = OutputFormat.list(value);
        case "--mosaic-size" -> mosaic = Double.parseDouble(value);
        case "--blur-size" -> kernel = BlurKernel.gaussian(Integer.parseInt(value), kernel.edge());
        case "--blur-weights" -> kernel = new BlurKernel(weights(value), kernel.edge());
        case "--blur-edge" ->
            kernel = new BlurKernel(kernel.weights(), BlurKernel.Edge.valueOf(upper(value)));
        default -> throw new UsageException("There is no option " + option + ".");
      }
    }

    private void keep(String parts) {
      if (!parts.equals("none")) {
        for (String part : parts.split(",")) {
          keep.add(FacePart.valueOf(upper(part)));
        }
      }
    }

    private static String upper(String word) {
      return word.strip().toUpperCase(Locale.ROOT);
    }

    private static float[] weights(String list) {
      String[] words = list.split(",");
      float[] weights = new float[words.length];
      for (int i = 0; i < words.length; i++) {
        weights[i] = Float.parseFloat(words[i].strip());
      }
      return weights;
    }

    private Request request() throws UsageException {
      if (input == null || output == null) {
        throw new UsageException("--input and --output are needed.");
      }
      return new Request(
          input,
          output,
          keyFile,
          sourceList,
          pictures,
          table,
          new DeidOptions(
              profile,
              new FaceOptions(keep, method, mosaic, kernel),
              formats,
              keepMarkers,
              reviewed));
    }
  }

  static Request parse(String... args) throws UsageException {
    Parser parser = new Parser();
    String last = "";
    try {
      for (int i = 0; i < args.length; i++) {
        last = args[i];
        i = parser.take(args, i);
      }
      return parser.request();
    } catch (IllegalArgumentException e) {
      throw new UsageException("What " + last + " says is not understood.");
    }
  }
}
