package org.studygate.it.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.dicom.DemoStudy;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.server.Studies;
import org.studygate.it.server.StudyGateServer;

/** Brings the demo's head MR study to its reader, as the people of a hospital do. */
public final class Reader {

  private final StudyGateServer server;
  private final Chromium chromium;

  public Reader(StudyGateServer server, Chromium chromium) {
    this.server = server;
    this.chromium = chromium;
  }

  /** Sends it and answers what the models are not sure of, until it is READING. */
  public void bringToReading(TestStudy study) throws IOException, InterruptedException {
    try (Scu scu = new Scu(server.dicom(), "IT")) {
      for (Attributes slice : DemoStudy.of(study)) {
        if (scu.store(slice) != Scu.SUCCESS) {
          throw new IOException("a slice of the demo study was refused");
        }
      }
    }
    Studies studies = new Studies(server.as("radiologist"));
    if (studies.settled(study.studyUid()).equals("CHECKING")) {
      Page page = window("en-GB", Device.DESKTOP);
      new Visit(page)
          .signIn("/", "technologist", server.password("technologist"))
          .agreeWithTheModels(study.studyUid());
      page.context().close();
    }
    studies.awaitState(study.studyUid(), "READING");
  }

  /** A window of a person who is not signed in. */
  public Page window(String locale, Device device) {
    return chromium.window(server.address().toString(), locale, device);
  }
}
