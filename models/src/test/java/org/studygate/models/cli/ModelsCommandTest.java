package org.studygate.models.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.models.image.DicomFixture;

class ModelsCommandTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return new ModelsCommand(new PrintStream(out), new PrintStream(err)).run(args);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    assertThat(run()).isEqualTo(2);
    assertThat(said()).startsWith("studygate models: a command is missing").contains("usage:");
  }

  @Test
  void aTaskOfTheFutureIsToldApartFromAWrongOne() {
    assertThat(run("predict", "pneumonia-ct", "--input", "x")).isEqualTo(1);
    assertThat(said()).isEqualTo("studygate models: no model for pneumonia-ct exists yet\n");
    assertThat(run("predict", "fortune", "--input", "x")).isEqualTo(2);
  }

  @Test
  void aMissingManifestIsOneSentence() {
    Path no = folder.resolve("no.tsv");
    assertThat(run("train", "quality", "--data", no.toString(), "--out", folder + "/v"))
        .isEqualTo(1);
    assertThat(said()).isEqualTo("studygate models: the manifest " + no + " cannot be read\n");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThat(run("list", "--color", "red")).isEqualTo(2);
    assertThat(said()).contains("there is no option --color here");
  }

  @Test
  void anArtefactIsDrawn() {
    DicomFixture.series(folder, 3);
    Path picture = folder.resolve("ghost.png");

    int code =
        run(
            "simulate",
            "ghosting",
            "--input",
            folder.toString(),
            "--output",
            picture.toString(),
            "--severity",
            "0.9");

    assertThat(code).isZero();
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void anArtefactOfAnotherModalityIsRefused() {
    DicomFixture.series(folder, 3);

    assertThat(run("simulate", "ring", "--input", folder.toString(), "--output", "x.png"))
        .isEqualTo(2);
    assertThat(said()).contains("for MR there is: [motion");
  }

  @Test
  void manifestsAreMadeFromTheFilesThatAreThere() throws Exception {
    Files.createDirectories(folder.resolve("head_mri_nifti"));
    Files.createFile(folder.resolve("head_mri_nifti/chris_t1.nii.gz"));
    Files.createDirectories(folder.resolve("chest_xray/hannover_covid19_png"));
    Files.createFile(folder.resolve("chest_xray/hannover_covid19_png/a.png"));

    assertThat(run("prepare", "--data", folder.toString())).isZero();

    assertThat(folder.resolve("series-type.tsv"))
        .hasContent(
            "path\tlabel\tsubject\tsplit\n"
                + "head_mri_nifti/chris_t1.nii.gz\tMR_T1\tA\ttrain\n"
                + "chest_xray/hannover_covid19_png/a.png\tCR\thannover\ttest\n");
    assertThat(Files.readAllLines(folder.resolve("quality.tsv"))).hasSize(2);
  }

  @Test
  void anEvaluationWritesItsReportAsAPageToo() throws Exception {
    java.awt.image.BufferedImage picture =
        new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setSample(20, 15, 0, 200);
    javax.imageio.ImageIO.write(picture, "png", folder.resolve("a.png").toFile());
    Files.writeString(folder.resolve("m.tsv"), "path\tlabel\tsubject\na.png\tOTHER\ts\n");
    Path report = folder.resolve("report.json");

    int code =
        run(
            "evaluate",
            "series-type",
            "--data",
            folder + "/m.tsv",
            "--report",
            report.toString(),
            "--registry",
            "registry");

    assertThat(code).as(said()).isZero();
    assertThat(folder.resolve("report.html"))
        .content()
        .contains("series-type", "Confusion matrix", "data:image/png;base64,");
  }

  @Test
  void theManifestOfTheTissueModelHoldsTheHeadsThatAreThereWithTheirMasks() throws Exception {
    Files.createDirectories(folder.resolve("deface_templates"));
    Files.createFile(folder.resolve("deface_templates/head_tmpl.nii.gz"));

    assertThat(run("prepare", "--data", folder.toString())).isZero();

    assertThat(folder.resolve("tissue.tsv"))
        .hasContent(
            "path\tlabel\tsubject\tsplit\tmask\n"
                + "deface_templates/head_tmpl.nii.gz\tTEMPLATE\taverage\t\t"
                + "deface_templates/head_tmpl_brain.nii.gz\n");
  }
}
