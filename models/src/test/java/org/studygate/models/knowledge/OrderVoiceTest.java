package org.studygate.models.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.SeriesHeader;
import org.studygate.models.image.Slice;
import org.studygate.models.simulate.MrArtefacts;
import org.studygate.models.tissue.Tissue;
import org.studygate.models.tissue.TissueBrightness;

class OrderVoiceTest {

  private final Random random = new Random(4);

  private TissueBrightness head(double csf, double grey, double white, double fat) {
    return new TissueBrightness(
        Map.of(
            Tissue.CSF, near(csf),
            Tissue.GREY, near(grey),
            Tissue.WHITE, near(white),
            Tissue.FAT, near(fat)),
        Map.of(),
        9,
        0.5);
  }

  private double near(double level) {
    return level + 0.02 * random.nextGaussian();
  }

  private List<TypeBrightness> learned() {
    TypeBrightness t1 = TypeBrightness.empty("MR_T1");
    TypeBrightness t2 = TypeBrightness.empty("MR_T2");
    TypeBrightness flair = TypeBrightness.empty("MR_FLAIR");
    for (int i = 0; i < 5; i++) {
      t1 = t1.plus(head(0.12, 0.45, 0.61, 0.93));
      t2 = t2.plus(head(0.9, 0.5, 0.38, 0.55));
      flair = flair.plus(head(0.1, 0.6, 0.48, 0.5));
    }
    return List.of(t1, t2, flair);
  }

  @Test
  void aHeadIsNamedByTheOrderOfItsTissuesHoweverItIsWindowed() {
    OrderVoice voice = new OrderVoice(learned());
    TissueBrightness dim = head(0.06, 0.2, 0.27, 0.95);

    assertThat(voice.probabilities(dim).get("MR_T1")).isGreaterThan(0.8);
    assertThat(voice.verdict(dim))
        .startsWith("CSF 0.")
        .contains(" < GM ", " < WM ")
        .endsWith(": T1");
    assertThat(voice.probabilities(head(0.95, 0.45, 0.3, 0.6)).get("MR_T2")).isGreaterThan(0.8);
  }

  @Test
  void theOrderSaysNothingOfWhatIsNoHead() {
    TissueBrightness knee =
        new TissueBrightness(head(0.1, 0.5, 0.6, 0.9).levels(), Map.of(), 9, 0.02);
    TissueBrightness fatAlone = new TissueBrightness(Map.of(Tissue.FAT, 0.8), Map.of(), 9, 0.5);
    OrderVoice voice = new OrderVoice(learned());

    assertThat(voice.probabilities(knee)).isEmpty();
    assertThat(voice.probabilities(fatAlone)).isEmpty();
    assertThat(voice.verdict(fatAlone)).isEmpty();
  }

  @Test
  void aTypeThatOneSeriesTaughtHasNoSay() {
    OrderVoice voice =
        new OrderVoice(List.of(TypeBrightness.empty("MR_PD").plus(head(0.7, 0.6, 0.5, 0.6))));

    assertThat(voice.probabilities(head(0.7, 0.6, 0.5, 0.6))).isEmpty();
  }

  @Test
  void knowledgeOfTwoPlacesAddsUp() {
    TypeBrightness together = learned().get(0).plus(learned().get(0));

    assertThat(together.series()).isEqualTo(10);
    assertThat(together.levels().get("CSF").n()).isEqualTo(10);
    assertThat(together.order()).containsExactly("CSF", "GM", "WM", "fat");
  }

  @Test
  void knowledgeIsReadAsItWasWrittenAndGrowsByWhatWasConfirmed() {
    List<HeaderFact> facts = List.of(new HeaderFact("GE", "word", "t2", Map.of("MR_T2", 3)));
    Knowledge seed = Knowledge.of(new Knowledge("1", "a", learned(), facts, List.of()).json());

    Knowledge grown =
        seed.plus(
            "b",
            List.of(learned().get(0)),
            List.of(new HeaderFact("GE", "word", "t2", Map.of("MR_T2", 2, "MR_T1", 1))));

    assertThat(grown.brightness().stream().filter(t -> t.type().equals("MR_T1")).findFirst())
        .get()
        .satisfies(type -> assertThat(type.series()).isEqualTo(10));
    assertThat(grown.headers().get(0).n()).isEqualTo(6);
    assertThat(grown.headers().get(0).share()).isEqualTo(5 / 6.0, within(1e-9));
    assertThat(grown.learnedFrom()).isEqualTo("a; b");
  }

  @Test
  void statisticsPutTogetherEqualThoseOfAllValues() {
    Stat left = Stat.EMPTY.plus(1).plus(4);
    Stat right = Stat.EMPTY.plus(2).plus(9).plus(5);
    Stat all = Stat.EMPTY.plus(1).plus(4).plus(2).plus(9).plus(5);

    assertThat(left.plus(right).mean()).isEqualTo(all.mean(), within(1e-12));
    assertThat(left.plus(right).deviation()).isEqualTo(all.deviation(), within(1e-12));
  }

  @Test
  void comparesAnOrderWithThePublishedOne() {
    assertThat(ReferenceOrder.agreement("MR_T1", List.of("CSF", "GM", "WM", "fat")))
        .containsExactly(6, 6);
    assertThat(ReferenceOrder.agreement("MR_T2", List.of("CSF", "GM", "WM", "fat")))
        .containsExactly(0, 6);
  }

  @Test
  void headerFactsKeepCodesAndKnownWordsButNoOtherText() {
    HeaderCounts counts = new HeaderCounts();
    for (int i = 0; i < 3; i++) {
      counts.add(header(java.util.Set.of("t2", "kim", "19700101")), "MR_T2");
    }

    List<HeaderFact> facts = counts.facts(2);

    assertThat(facts).anySatisfy(fact -> assertThat(fact.value()).isEqualTo("t2"));
    assertThat(facts).noneMatch(fact -> fact.value().contains("kim"));
    assertThat(facts).noneMatch(fact -> fact.value().contains("1970"));
    assertThat(facts)
        .contains(new HeaderFact("GE", "EchoTime (ms)", "60–120", Map.of("MR_T2", 3)))
        .contains(new HeaderFact("any", "BodyPartExamined", "HEAD", Map.of("MR_T2", 3)));
  }

  private static SeriesHeader header(java.util.Set<String> words) {
    double no = Double.NaN;
    java.util.Set<String> none = java.util.Set.of();
    return new SeriesHeader(
        "MR",
        "",
        90,
        4000,
        no,
        no,
        no,
        no,
        java.util.Set.of("SE"),
        none,
        none,
        none,
        words,
        "GE",
        "HEAD");
  }

  @Test
  void noiseLowersTheSignalToNoiseRatioAndGhostsBrightenTheAir() {
    Slice clean = org.studygate.models.simulate.Heads.head(128, 128);
    Map<String, Double> before = ImageFigures.of(clean);
    Map<String, Double> noisy =
        ImageFigures.of(new MrArtefacts(new Random(1)).corrupt(clean, "noise", 0.7));
    Map<String, Double> ghosted =
        ImageFigures.of(new MrArtefacts(new Random(1)).corrupt(clean, "ghosting", 0.8));

    assertThat(noisy.get("SNR")).isLessThan(before.get("SNR"));
    assertThat(noisy.get("graininess")).isGreaterThan(before.get("graininess"));
    assertThat(ghosted.get("EFC")).isGreaterThan(before.get("EFC"));
  }
}
