package org.studygate.web.reading;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studygate.id.InvalidIdException;
import org.studygate.id.StudyUid;
import org.studygate.reading.IncompleteReportException;
import org.studygate.reading.ReportOutputs;
import org.studygate.study.UnknownStudyException;

/**
 * Gives out a signed report: {@code /report/{StudyInstanceUID}.html}, {@code .pdf} or {@code .dcm};
 * {@code ?language=ko} for Korean labels.
 */
@WebServlet("/report/*")
public class ReportDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/([0-9.]{1,64})\\.(html|pdf|dcm)");

  @Inject private transient ReportOutputs outputs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    if (!path.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      StudyUid studyUid = new StudyUid(path.group(1));
      String type = path.group(2);
      byte[] content = content(studyUid, type, language(request));
      describe(response, studyUid, type);
      response.setContentLength(content.length);
      response.getOutputStream().write(content);
    } catch (InvalidIdException | UnknownStudyException | IncompleteReportException none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private byte[] content(StudyUid studyUid, String type, Locale language) {
    return switch (type) {
      case "html" -> outputs.html(studyUid, language).getBytes(StandardCharsets.UTF_8);
      case "pdf" -> outputs.pdf(studyUid, language);
      default -> outputs.dicom(studyUid);
    };
  }

  private static void describe(HttpServletResponse response, StudyUid studyUid, String type) {
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (type.equals("html")) {
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
      return;
    }
    response.setContentType(type.equals("pdf") ? "application/pdf" : "application/dicom");
    // The UID names the file: a patient's name would stay in download folders and histories.
    String disposition = type.equals("pdf") ? "inline" : "attachment";
    response.setHeader(
        "Content-Disposition",
        "%s; filename=\"report-%s.%s\"".formatted(disposition, studyUid, type));
  }

  private static Locale language(HttpServletRequest request) {
    String asked = request.getParameter("language");
    return "ko".equals(asked) ? Locale.KOREAN : Locale.ENGLISH;
  }
}
