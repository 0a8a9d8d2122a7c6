package org.studygate.models.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Reads {@link SeriesHeader} from classic and enhanced objects. */
final class HeaderReader {

  private static final String[][] VENDORS = {
    {"SIEMENS", "SIEMENS"},
    {"GE", "GE ", "GENERAL ELECTRIC"},
    {"PHILIPS", "PHILIPS", "MARCONI", "PICKER"},
    {"CANON", "CANON", "TOSHIBA"},
    {"HITACHI", "HITACHI", "FUJIFILM"},
    {"UIH", "UIH", "UNITED IMAGING"},
    {"HYPERFINE", "HYPERFINE"},
  };

  /** Of PS3.16 Annex L, those met in practice. */
  private static final Set<String> BODY_PARTS =
      Set.of(
          "HEAD",
          "BRAIN",
          "SKULL",
          "NECK",
          "CHEST",
          "ABDOMEN",
          "PELVIS",
          "SPINE",
          "CSPINE",
          "TSPINE",
          "LSPINE",
          "LIVER",
          "HEART",
          "BREAST",
          "KNEE",
          "SHOULDER",
          "ANKLE",
          "FOOT",
          "HAND",
          "HIP",
          "ELBOW",
          "WRIST",
          "EYE",
          "SKIN",
          "PROSTATE",
          "KIDNEY",
          "EXTREMITY",
          "WHOLEBODY",
          "PHANTOM");

  private HeaderReader() {}

  static SeriesHeader of(Attributes ds) {
    Attributes timing = group(ds, Tag.MRTimingAndRelatedParametersSequence);
    Attributes echo = group(ds, Tag.MREchoSequence);
    Attributes modifier = group(ds, Tag.MRModifierSequence);
    Set<String> imageType = terms(ds, Tag.ImageType);
    imageType.addAll(terms(group(ds, Tag.MRImageFrameTypeSequence), Tag.FrameType));
    imageType.addAll(terms(group(ds, Tag.MRImageFrameTypeSequence), Tag.AcquisitionContrast));
    imageType.addAll(terms(ds, Tag.AcquisitionContrast));
    Set<String> sequence = terms(ds, Tag.ScanningSequence);
    sequence.addAll(terms(ds, Tag.EchoPulseSequence));
    if ("YES".equals(ds.getString(Tag.EchoPlanarPulseSequence))) {
      sequence.add("EP");
    }
    return new SeriesHeader(
        text(ds, Tag.Modality).toUpperCase(Locale.ROOT),
        text(ds, Tag.SOPClassUID),
        first(number(ds, Tag.EchoTime), number(echo, Tag.EffectiveEchoTime)),
        first(number(ds, Tag.RepetitionTime), number(timing, Tag.RepetitionTime)),
        first(number(ds, Tag.InversionTime), number(modifier, Tag.InversionTimes)),
        first(number(ds, Tag.FlipAngle), number(timing, Tag.FlipAngle)),
        first(number(ds, Tag.EchoTrainLength), number(timing, Tag.EchoTrainLength)),
        BValues.of(ds),
        sequence,
        terms(ds, Tag.SequenceVariant),
        terms(ds, Tag.ScanOptions),
        imageType,
        words(ds),
        vendor(text(ds, Tag.Manufacturer)),
        bodyPart(text(ds, Tag.BodyPartExamined)));
  }

  private static String vendor(String manufacturer) {
    String name = manufacturer.toUpperCase(Locale.ROOT);
    for (String[] vendor : VENDORS) {
      for (int i = 1; i < vendor.length; i++) {
        if (name.contains(vendor[i])) {
          return vendor[0];
        }
      }
    }
    return name.isEmpty() ? "" : "OTHER";
  }

  /** Only defined terms: the attribute may hold any text. */
  private static String bodyPart(String value) {
    String term = value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    return term.isEmpty() || BODY_PARTS.contains(term) ? term : "OTHER";
  }

  static Attributes group(Attributes ds, int macro) {
    return ModalityValues.functionalGroup(ds, macro, 0);
  }

  static double number(Attributes ds, int tag) {
    try {
      return ds.getDouble(tag, Double.NaN);
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }

  static double first(double a, double b) {
    return Double.isFinite(a) ? a : b;
  }

  private static String text(Attributes ds, int tag) {
    String value = ds.getString(tag);
    return value == null ? "" : value.strip();
  }

  private static Set<String> terms(Attributes ds, int tag) {
    Set<String> out = new TreeSet<>();
    String[] values = ds.getStrings(tag);
    if (values != null) {
      Arrays.stream(values)
          .filter(v -> v != null && !v.isBlank())
          .map(v -> v.strip().toUpperCase(Locale.ROOT))
          .forEach(out::add);
    }
    return out;
  }

  private static Set<String> words(Attributes ds) {
    Set<String> out = new TreeSet<>();
    for (int tag :
        new int[] {
          Tag.SeriesDescription, Tag.ProtocolName, Tag.SequenceName, Tag.PulseSequenceName
        }) {
      for (String word : text(ds, tag).toLowerCase(Locale.ROOT).split("[^a-z0-9*]+")) {
        if (!word.isEmpty()) {
          out.add(word);
        }
      }
    }
    return out;
  }
}
