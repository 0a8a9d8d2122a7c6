package org.studygate.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.studygate.it.Command;

/** Debian's Chromium without a screen; WebGL in software, so that OHIF draws. */
public final class Chromium implements AutoCloseable {

  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader",
          "--ignore-gpu-blocklist");

  /** For a busy machine; a person would not wait so long. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** How a person looks at StudyGate. */
  public enum Device {
    DESKTOP(1400, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Device(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final Playwright playwright;
  private final Browser browser;

  /** Starts the browser; skips the test where it is not installed. */
  public static Chromium start() {
    Command.require("chromium");
    return new Chromium();
  }

  private Chromium() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(OPTIONS));
  }

  /**
   * A window of a person who has not been here before.
   *
   * @param locale for example {@code en-GB} or {@code ko-KR}
   */
  public Page window(String address, String locale, Device device) {
    BrowserContext person =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(locale)
                .setHasTouch(device == Device.PHONE)
                .setViewportSize(device.width, device.height));
    person.setDefaultTimeout(PATIENCE.toMillis());
    return person.newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
