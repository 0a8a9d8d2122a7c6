package org.studygate.deid.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.FaceMethod;
import org.studygate.deid.KeptPart;
import org.studygate.deid.OutputFormat;
import org.studygate.deid.ProfileOption;

/**
 * What a command line asks for.
 *
 * @param keyFile or null for a key that is thrown away
 * @param sourceList where to write which number is which source file, or null
 */
record Request(Path input, Path output, Path keyFile, Path sourceList, boolean table, DeidOptions options) {

  private static final class Parser {
    private Path input;
    private Path output;
    private Path keyFile;
    private Path sourceList;
    private boolean table;
    private Set<KeptPart> keep = EnumSet.noneOf(KeptPart.class);
    private FaceMethod method = FaceMethod.MASK;
    private double blurSize = DeidOptions.standard().blurSize();
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
        case "--output" -> output = Path.of(value);
        case "--key-file" -> keyFile = Path.of(value);
        case "--source-list" -> sourceList = Path.of(value);
        case "--keep" -> keep = KeptPart.list(value);
        case "--method" -> method = FaceMethod.of(value);
        case "--format" -> formats = OutputFormat.list(value);
        case "--blur-size" -> blurSize = number(value);
        default -> throw new UsageException("There is no option " + option + ".");
      }
    }

    private static double number(String value) throws UsageException {
      try {
        return Double.parseDouble(value);
      } catch (NumberFormatException e) {
        throw new UsageException("--blur-size needs a number of millimetres.");
      }
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
          table,
          new DeidOptions(profile, keep, method, blurSize, formats, keepMarkers, reviewed));
    }
  }

  static Request parse(String... args) throws UsageException {
    Parser parser = new Parser();
    try {
      for (int i = 0; i < args.length; i++) {
        i = parser.take(args, i);
      }
      return parser.request();
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
