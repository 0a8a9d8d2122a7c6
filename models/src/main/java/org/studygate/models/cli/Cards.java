package org.studygate.models.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;

/** What a model card says before the figures are known. */
final class Cards {

  private static final String DATA =
      "Public images (see docs/models/data.md for sources and terms; several sets are"
          + " non-commercial or share-alike; none is part of this project): ";

  private Cards() {}

  static JsonObject of(String task, String version, long seed) {
    JsonObject card = new JsonObject();
    card.addProperty("name", "studygate-" + task);
    card.addProperty("task", task);
    card.addProperty("version", version);
    card.addProperty("date", LocalDate.now().toString());
    card.addProperty("seed", seed);
    switch (task) {
      case "series-type" -> seriesType(card);
      case "tissue" -> tissue(card);
      case "face-parts" -> faceParts(card);
      case "pixel-text" -> pixelText(card);
      case "skin-usability" -> skin(card);
      default -> quality(card);
    }
    return card;
  }

  private static void seriesType(JsonObject card) {
    card.addProperty(
        "use",
        "Says what an image series is from pixels and header together, so that wrong headers are"
            + " noticed; it abstains when unsure. Not a diagnostic device.");
    card.add(
        "data",
        lines(
            DATA
                + "head MR volumes and slices (T1, T2, FLAIR, PD, DWI, BOLD), a few of other body"
                + " parts, head, chest and abdomen CT, X-rays, ultrasound, skin photographs,"
                + " phantoms and screen captures. Split by subject:"
                + " cli/series-type-sources.tsv.",
            "Simulated: every MR contrast, angiography, perfusion and phase maps and PET from the"
                + " tissues of T1-weighted heads, with signals by equation or random within the"
                + " contrast's order, lesions, bias, noise, grids, any plane, with and without skull"
                + " (org.studygate.models.simulate.Contrasts); MR, X-rays and PET from CT of trunks"
                + " (BodyPictures); ultrasound screens (Echoes); nonsense (Nonsense). Real slices are"
                + " varied in brightness curve, sharpness, shading, cut and resolution.",
            "Headers: the real headers of the DICOM series among them, and simulated ones"
                + " (org.studygate.models.seriestype.HeaderSimulator)."));
    card.add(
        "limits",
        lines(
            "Real MR is mostly of heads; other body parts are a handful and simulation.",
            "Real PD, angiography, perfusion, phase maps and PET are of one to three people each.",
            "A slice without brain (neck, vertex) may not tell its contrast by pixels alone.",
            "T1-weighted spin echo and FLAIR of low contrast are the likeliest confusion.",
            "The header model's training records are mostly simulated.",
            "Photographs are of skin; other photographs may pass for OTHER."));
  }

  private static void tissue(JsonObject card) {
    card.addProperty(
        "use",
        "Says which tissue each pixel of a head shows, in any contrast, so that the brightness of"
            + " tissues can be compared. Not a diagnostic device; not for volumetry.");
    card.add(
        "data",
        lines(
            DATA + "T1-weighted heads and slices of brains.",
            "Their tissues were labelled by rule (org.studygate.models.tissue.TissueReference); every"
                + " training slice is invented from these labels"
                + " (org.studygate.models.tissue.TissueSamples)."));
    card.add(
        "limits",
        lines(
            "Three whole heads (one of them an average of 152) and slices of nine brains taught it.",
            "Fluid against the skull, deep grey nuclei and marrow are told no better than the rule"
                + " tells them in T1.",
            "Oedema, blood and cartilage are not told; children and heads after surgery were not"
                + " seen."));
  }

  private static void faceParts(JsonObject card) {
    card.addProperty(
        "use",
        "Finds eyes, nose, mouth, ears, the rest of a face's surface and the inside of the skull in"
            + " head MR and CT, so that a release can change the ones and spare the other. An"
            + " UNCERTAIN answer goes to a person. Not a diagnostic device.");
    card.add(
        "data",
        lines(
            DATA
                + "eight series of three people: head MR (T1, T2, PD) of one with a whole face, T1 of"
                + " another, CT of the third; chest and abdomen CT and drawn phantoms as what is no"
                + " head. Three more people (four series, MR and CT) are kept for measuring.",
            "Labels are built from landmarks set by eye (models/tools/face-parts/landmarks.json) and"
                + " from a brain mask carried over by registration; the procedure is in"
                + " docs/models/face-parts.md.",
            "Every training sample is simulated from these: pose, shape, contrast, coverage, slice"
                + " thickness, shading, noise, lost faces"
                + " (org.studygate.models.faceparts.HeadSimulator)."));
    card.add(
        "limits",
        lines(
            "Very few people: no children, no beards, no heads after facial surgery.",
            "FLAIR and EPI were seen in simulation alone.",
            "Single slices are harder than volumes and are often UNCERTAIN.",
            "A face that was taken out but left the shape of one behind is UNCERTAIN or even FOUND;"
                + " a phantom like a head may be."));
  }

  private static void pixelText(JsonObject card) {
    card.addProperty(
        "use",
        "Marks where text stands in the pixels of medical images, of any script, so that it can be"
            + " erased before images leave. It does not read.");
    card.add(
        "data",
        lines(
            DATA
                + "head MR, head, chest and abdomen CT, the middle of chest X-rays: clean pictures"
                + " that text is drawn on and that teach what text is not.",
            "Text: invented names, dates, numbers and device terms in Latin letters and Hangul, drawn"
                + " with the machine's fonts and Hershey's strokes, of all sizes, directions and"
                + " contrasts, with JPEG loss and noise; rulers, curves, grids and calipers as"
                + " what text is not (org.studygate.models.pixeltext)."));
    card.add(
        "limits",
        lines(
            "Capital letters below 6 pixels and text fainter than the noise around it may be missed.",
            "Handwriting, and scripts other than Latin and Hangul, were hardly trained.",
            "Ultrasound was imitated in training, real ultrasound is only in the tests."));
  }

  private static void skin(JsonObject card) {
    card.addProperty(
        "use",
        "Says whether a photo of skin can be used for a diagnosis, and why not, before a"
            + " dermatologist sees it. It says nothing of the lesion. Not a diagnostic device.");
    card.add(
        "data",
        lines(
            DATA
                + "2000 photos of HAM10000 at 200 x 150 pixels (CC BY-NC 4.0, Tschandl 2018: the"
                + " weights are for non-commercial use), 130 photos of foot ulcers (AZH clinic, Wang"
                + " 2020, no licence stated); as what is not skin desktop backgrounds, the stamps of"
                + " Debian's tuxpaint-stamps-default (GPL) before drawn backgrounds, a few slices of"
                + " MR and CT and X-rays, drawn pictures. Split by lesion.",
            "Every poor photo of the training is simulated: the first family of"
                + " org.studygate.models.skin.PhotoDamages. Limits are set half on a family that was"
                + " held back; the second family is for tests alone."));
    card.add(
        "limits",
        lines(
            "Dermoscopy and close-ups of feet alone: other photos of patients were not seen.",
            "Mostly light skin.",
            "Damage is simulated; real poor photos were only looked at (docs/models/skin-usability.md).",
            "The network sees 200 pixels of the longer side: fine blur of a large photo is left to the"
                + " measures.",
            "A ruler beside the lesion is no fault; one over it is called a watermark."));
  }

  private static void quality(JsonObject card) {
    card.addProperty(
        "use",
        "Finds artefacts that make an MR or CT series unfit for reading, and how bad they are, before"
            + " a radiologist opens it. Not a diagnostic device.");
    card.add(
        "data",
        lines(
            DATA + "head MR and head, chest and abdomen CT, taken to be clean.",
            "Artefacts are simulated: MR in k-space (org.studygate.models.simulate.MrArtefacts),"
                + " CT in the sinogram (org.studygate.models.simulate.CtArtefacts)."));
    card.add(
        "how",
        lines(
            "convolutions: what a convolutional network sees of a slice (64 outputs), learnt with the"
                + " artefacts as its targets.",
            "model: a perceptron on these and on figures of the slice"
                + " (org.studygate.models.quality.SliceFeatures), scaled by evidence.json."));
    card.add(
        "limits",
        lines(
            "Trained and measured on simulated artefacts; real ones look different in part.",
            "The clean images were not graded by experts; some carry mild artefacts.",
            "Of MR hardly anything but heads was seen; other body parts raise more false alarms.",
            "Fat is guessed from brightness when chemical shift is simulated.",
            "incomplete is judged from geometry and file contents, not learnt.",
            "CT artefacts are simulated in parallel-beam geometry on single slices; rings are looked"
                + " for about the centre of the picture."));
  }

  private static JsonArray lines(String... lines) {
    JsonArray out = new JsonArray();
    for (String line : lines) {
      out.add(line);
    }
    return out;
  }
}
