package org.studygate.reading;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Lays a report out as PDF, A4, with its fonts embedded. */
final class ReportPdf {

  private ReportPdf() {}

  /**
   * @param ownFont a TrueType file that is preferred to the built-in fonts
   */
  static byte[] file(ReportSheet sheet, Optional<File> ownFont) {
    try (PDDocument document = new PDDocument()) {
      PDDocumentInformation information = document.getDocumentInformation();
      information.setTitle(sheet.title());
      information.setCreator("StudyGate");
      document.getDocumentCatalog().setLanguage(sheet.locale().toLanguageTag());
      write(sheet, document, new ReportFonts(document, ownFont));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(ReportSheet sheet, PDDocument document, ReportFonts fonts)
      throws IOException {
    try (PdfFlow flow = new PdfFlow(document, fonts)) {
      flow.heading(sheet.title(), 17, PdfFlow.INK);
      flow.gap(4);
      flow.rule(PdfFlow.ACCENT, 1.4f);
      flow.gap(12);
      for (ReportSheet.Fact fact : sheet.facts()) {
        flow.fact(fact.label(), fact.value(), 10);
      }
      for (ReportSheet.Part part : sheet.parts()) {
        flow.gap(14);
        flow.heading(part.title(), 12, PdfFlow.ACCENT);
        flow.gap(2);
        flow.paragraph(part.text(), 10.5f, PdfFlow.INK);
        if (!part.signature().isEmpty()) {
          flow.gap(8);
          flow.paragraph(part.signature(), 9.5f, PdfFlow.QUIET);
        }
      }
      flow.footers(sheet.footer(), number -> sheet.page(number, document.getNumberOfPages()));
    }
  }
}
