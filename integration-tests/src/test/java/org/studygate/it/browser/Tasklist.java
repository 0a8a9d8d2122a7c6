package org.studygate.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** A data steward in Camunda Tasklist. */
public final class Tasklist {

  private final Page page;

  /**
   * @param page of someone who is signed in
   */
  public Tasklist(Page page) {
    this.page = page;
  }

  /** Opens a task and waits until its form shows what is to be decided. */
  public Tasklist open(String task) {
    page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
    form().locator("ul.words li").first().waitFor();
    return this;
  }

  /** Takes the task, as one has to before deciding, unless it was taken before. */
  public Tasklist claim() {
    Locator complete = page.locator("button:has-text('Complete')");
    Locator claim = page.locator("text=Claim").first();
    page.waitForCondition(
        () -> claim.isVisible() || complete.count() > 0 && complete.first().isEnabled());
    if (claim.isVisible()) {
      claim.click();
    }
    assertThat(complete).isEnabled();
    return this;
  }

  public Locator form() {
    return page.locator("form.studygate-release");
  }

  /** Says that every marked study may leave too. */
  public Tasklist confirmMarked() {
    for (Locator tick : form().locator("[data-confirm]").all()) {
      tick.check();
    }
    return this;
  }

  /**
   * Decides and waits until the task is gone.
   *
   * @param decision approve, refuse or question
   */
  public void decide(String decision, String reason) {
    form().locator("input[value=" + decision + "]").check();
    form().locator("#studygate-reason").fill(reason);
    page.locator("button:has-text('Complete')").click();
    form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }
}
