package org.studygate.models.skin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The damage that photos are given in training and in tests. There are families that share no code
 * but filters: the network learns from the first alone, limits are set on one that is held back,
 * and it is measured on the second, so that the figures hold for kinds of damage that it never saw.
 * Lengths are relative to a picture of 200 pixels in width.
 */
enum PhotoDamages {
  /** For training. */
  FIRST(
      Map.of(
          PhotoFault.FOCUS,
          List.of(
              FirstBlur::gaussian,
              FirstBlur::twoBoxes,
              FirstOptics::misplaced,
              FirstOptics::patches),
          PhotoFault.MOTION,
          List.of(FirstBlur::line, FirstBlur::arc, FirstOptics::dwelling, FirstOptics::closer),
          PhotoFault.EXPOSURE,
          List.of(
              FirstLight::stops,
              FirstLight::gamma,
              FirstTones::squeezed,
              FirstTones::veiled,
              FirstTones::uneven),
          PhotoFault.GLARE,
          List.of(
              FirstLight::softSpots,
              FirstLight::discs,
              FirstGloss::tubes,
              FirstGloss::ring,
              FirstGloss::relief),
          PhotoFault.COLOUR_CAST,
          List.of(
              FirstLight::gains,
              FirstLight::tint,
              FirstTones::leaking,
              FirstTones::saturation,
              FirstTones::pools),
          PhotoFault.MAGNIFICATION,
          List.of(
              FirstLesions::far,
              FirstLesions::cutOff,
              FirstScenes::onOwnSkin,
              FirstScenes::limb,
              FirstScenes::window),
          PhotoFault.MULTIPLE_LESIONS,
          List.of(
              FirstLesions::pasted,
              FirstLesions::mirrored,
              FirstCrowds::collage,
              FirstCrowds::transplanted,
              FirstCrowds::rash),
          PhotoFault.WATERMARK,
          List.of(
              FirstOverlays::text,
              FirstOverlays::tiles,
              FirstMarks::annotations,
              FirstMarks::sign,
              FirstMarks::code,
              FirstMarks::band))),
  /** For choosing and for limits in training: kinds that the network does not see. */
  HELD(
      Map.of(
          PhotoFault.FOCUS, List.of(HeldDamages::halo),
          PhotoFault.MOTION, List.of(HeldDamages::jerks),
          PhotoFault.EXPOSURE, List.of(HeldDamages::tube),
          PhotoFault.GLARE, List.of(HeldDamages::rays),
          PhotoFault.COLOUR_CAST, List.of(HeldDamages::gammas),
          PhotoFault.MAGNIFICATION, List.of(HeldDamages::drawnOut),
          PhotoFault.MULTIPLE_LESIONS, List.of(HeldDamages::blotches),
          PhotoFault.WATERMARK, List.of(HeldDamages::grid))),
  /** For tests. */
  SECOND(
      Map.of(
          PhotoFault.FOCUS, List.of(SecondBlur::disc, SecondBlur::tilted, SecondBlur::coarse),
          PhotoFault.MOTION, List.of(SecondBlur::shake, SecondBlur::turn, SecondBlur::ghost),
          PhotoFault.EXPOSURE, List.of(SecondLight::curve, SecondLight::shadow, SecondLight::night),
          PhotoFault.GLARE, List.of(SecondLight::window, SecondLight::sweat, SecondLight::flash),
          PhotoFault.COLOUR_CAST,
              List.of(SecondLight::lamp, SecondLight::mixed, SecondLight::turnedHue),
          PhotoFault.MAGNIFICATION, List.of(SecondLesions::onOtherSkin, SecondLesions::shifted),
          PhotoFault.MULTIPLE_LESIONS, List.of(SecondLesions::multiplied, SecondLesions::drawn),
          PhotoFault.WATERMARK,
              List.of(SecondOverlays::strokes, SecondOverlays::ruler, SecondOverlays::stamp)));

  /** From this severity on a photo is called unusable. */
  static final double UNUSABLE = 0.4;

  /** Up to this severity it is still called usable. */
  static final double HARMLESS = 0.12;

  private final Map<PhotoFault, List<PhotoDamage>> kinds;

  PhotoDamages(Map<PhotoFault, List<PhotoDamage>> kinds) {
    this.kinds = new EnumMap<>(kinds);
  }

  /** The faults that can be simulated: all but {@link PhotoFault#NOT_SKIN}. */
  List<PhotoFault> faults() {
    return List.copyOf(kinds.keySet());
  }

  /** How many kinds of damage make a fault. */
  int kinds(PhotoFault fault) {
    return kinds.get(fault).size();
  }

  /** Damages a photo in one of the family's kinds. */
  Pixels apply(PhotoFault fault, int kind, Scene scene, double severity, Random random) {
    return kinds.get(fault).get(kind).apply(scene, severity, random);
  }

  /** Damages a photo in a kind that is drawn. */
  Pixels apply(PhotoFault fault, Scene scene, double severity, Random random) {
    return apply(fault, random.nextInt(kinds(fault)), scene, severity, random);
  }
}
