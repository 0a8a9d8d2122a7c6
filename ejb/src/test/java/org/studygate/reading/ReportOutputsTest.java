package org.studygate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.studygate.reading.ReadingRoom.STUDY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.id.PatientText;

class ReportOutputsTest {

  private ReadingRoom room;
  @TempDir private Path folder;

  @BeforeEach
  void open() {
    room = new ReadingRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void there_is_nothing_to_give_out_before_the_signature() {
    assertThatThrownBy(() -> room.outputs(outputs -> outputs.html(STUDY, Locale.ENGLISH)))
        .isInstanceOf(IncompleteReportException.class);
  }

  @Test
  void the_page_shows_what_was_typed_as_text_and_never_as_markup() {
    sign("<script>alert(1)</script> & more", "normal");

    String html = room.outputs(outputs -> outputs.html(STUDY, Locale.ENGLISH));

    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more", "Hong, Gildong", "P-17")
        .doesNotContain("<script");
  }

  @Test
  void the_pdf_holds_the_report_with_a_korean_name_in_embedded_fonts() throws IOException {
    sign("Ventricles are of normal size.\nč ł é 정상 소견 山田", "No acute finding.");

    byte[] pdf = room.outputs(outputs -> outputs.pdf(STUDY, Locale.KOREAN));

    assertThat(textOf(pdf))
        .contains("홍길동", "Ventricles are of normal size.", "č ł é 정상 소견 山田", "판독 보고서");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName font : resources.getFontNames()) {
        assertThat(resources.getFont(font).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void a_long_report_flows_over_pages_that_all_name_the_patient() throws IOException {
    sign("A line of findings that goes on and on. ".repeat(400), "Long.");

    byte[] pdf = room.outputs(outputs -> outputs.pdf(STUDY, Locale.ENGLISH));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(document.getNumberOfPages());
      assertThat(last.getText(document)).contains("Hong, Gildong · P-17");
    }
  }

  @Test
  void dcmtk_reads_the_structured_report() throws Exception {
    sign("no mass", "정상입니다");
    Path file = sr();

    String dump = run("dsrdump", "+Pc", file.toString());

    assertThat(dump).contains("Basic Text SR", "no mass", "COMPLETE", "VERIFIED");
    // DCMTK's checker says that it does not know UTF-8; everything else would be a fault.
    assertThat(dump.lines().filter(line -> line.matches("[EW]: .*")))
        .allMatch(line -> line.contains("does not support this Specific Character Set"));
  }

  @Test
  void the_structured_report_keeps_to_its_iod() throws Exception {
    sign("no mass", "정상입니다");
    room.as("ada", reading -> reading.addAddendum(STUDY, PatientText.of("compared to the former")));
    Path file = sr();

    String verdict = run("dciodvfy", "-new", file.toString());

    assertThat(verdict).contains("BasicTextSR").doesNotContain("Error");
  }

  private Path sr() throws IOException {
    byte[] sr = room.outputs(outputs -> outputs.dicom(STUDY));
    return Files.write(folder.resolve("report.dcm"), sr);
  }

  private void sign(String findings, String impression) {
    ReportText text =
        new ReportText(
            PatientText.of(findings),
            PatientText.of(impression),
            ReportCodes.modality("MR").orElseThrow(),
            ReportCodes.bodyPartNamed("HEAD").orElseThrow());
    room.as(
        "ada",
        reading -> {
          reading.claim(STUDY);
          return reading.sign(STUDY, text, reading.openDraft(STUDY).version());
        });
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      // Noto has one glyph for a Han character and its Kangxi radical; either may come back.
      return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin", command[0])), command[0] + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
