package org.studygate.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A person at the browser: what they do with StudyGate's pages, in the words of the pages. */
public final class Visit {

  private final Page page;

  public Visit(Page page) {
    this.page = page;
  }

  /** Asks for a page and signs in where that is asked for. */
  public Visit signIn(String path, String user, String password) {
    page.navigate(path);
    page.locator("input[name=j_username]").fill(user);
    page.locator("input[name=j_password]").fill(password);
    page.locator("button[type=submit]").click();
    return this;
  }

  /** Opens the page of a study. */
  public Visit openStudy(String studyUid) {
    page.navigate("/study.xhtml?uid=" + studyUid);
    return this;
  }

  /** Narrows the worklist to a patient, and claims the one task that is left. */
  public Visit claimTaskOf(String patientId) {
    page.locator("[data-search]").pressSequentially(patientId);
    Locator row = page.locator(".work-table tbody tr");
    assertThat(row).hasCount(1);
    assertThat(row).containsText(patientId);
    row.locator("[data-claim]").click();
    assertThat(page.locator("[data-rows]")).not().containsText(patientId);
    return this;
  }

  /** Claims the check of a study that the models are not sure of, and agrees with what they say. */
  public Visit agreeWithTheModels(String studyUid) {
    openStudy(studyUid);
    page.locator("[data-claim-study]").click();
    Locator form = page.locator("form#check");
    form.waitFor();
    for (Locator quality : form.locator("select[id$=quality]").all()) {
      quality.selectOption("PASS");
    }
    form.locator("button[id$=done]").click();
    form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  /** Writes a report and waits until the draft is kept. */
  public Visit write(String findings, String impression) {
    page.locator("[data-draft=findings]").fill(findings);
    page.locator("[data-draft=impression]").fill(impression);
    page.keyboard().press("Control+s");
    Locator saved = page.locator(".saved-at");
    assertThat(saved).containsText(saved.getAttribute("data-saved"));
    return this;
  }

  /** Signs what was written. */
  public Visit sign() {
    page.locator("[data-open=sign]").click();
    page.locator("[data-sign]").click();
    assertThat(page.locator(".badge.state-REPORTED")).isVisible();
    return this;
  }

  /** Opens the menu and signs out. */
  public Visit signOut() {
    page.locator("details.menu summary").click();
    page.locator("#leave\\:out").click();
    assertThat(page.locator("input[name=j_username]")).isVisible();
    return this;
  }

  /** The text field with a label, as a person finds it. */
  public Locator field(String label) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
  }

  /** The page itself. */
  public Page page() {
    return page;
  }
}
