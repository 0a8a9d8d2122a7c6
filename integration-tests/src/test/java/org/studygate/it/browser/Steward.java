package org.studygate.it.browser;

import com.microsoft.playwright.Page;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.server.Releases;
import org.studygate.it.server.StudyGateServer;

/** A data steward who decides on releases in Tasklist. */
public final class Steward {

  private static final double PATIENCE_MILLIS = 120_000;

  private Steward() {}

  /** Approves a release that waits for the decision, with all its marked studies. */
  public static void approve(StudyGateServer server, Releases releases, String id)
      throws Exception {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.window(server.address().toString(), "en-GB", Device.DESKTOP);
      page.setDefaultTimeout(PATIENCE_MILLIS);
      new Visit(page).signIn("/releases.xhtml", "steward", server.password("steward"));
      page.locator("main h1").first().waitFor();
      new Tasklist(page).open(releases.taskOf(id)).claim().confirmMarked().decide("approve", "");
    }
  }
}
