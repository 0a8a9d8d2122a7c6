package org.studygate.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.UUID;
import org.studygate.it.browser.Chromium.Device;
import org.studygate.it.server.StudyGateServer;

/** An administrator makes an account, and its owner signs in for the first time. */
public final class NewAccount {

  private NewAccount() {}

  /**
   * Makes an account with a role.
   *
   * @param role its English word, such as {@code Physician}
   * @return the password that its owner chose
   */
  public static String make(Chromium chromium, StudyGateServer server, String username, String role)
      throws IOException {
    Page admin = chromium.window(server.address().toString(), "en-GB", Device.DESKTOP);
    new Visit(admin).signIn("/accounts.xhtml", "admin", server.password("admin"));
    admin.locator("#people\\:new").click();
    admin.locator("#people\\:username").fill(username);
    admin.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
    admin.locator("#people\\:save").click();
    String first = admin.locator(".secret").textContent();

    String chosen = UUID.randomUUID().toString();
    Page owner = chromium.window(server.address().toString(), "en-GB", Device.DESKTOP);
    new Visit(owner).signIn("/account.xhtml", username, first);
    owner.locator("#password\\:present").fill(first);
    owner.locator("#password\\:next").fill(chosen);
    owner.locator("#password\\:again").fill(chosen);
    owner.locator("#password\\:change").click();
    assertThat(owner.locator(".ui-messages-info")).isVisible();
    return chosen;
  }
}
