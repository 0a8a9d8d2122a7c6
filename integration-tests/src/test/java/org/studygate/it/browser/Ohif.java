package org.studygate.it.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What a person sees in the viewer. */
public final class Ohif {

  private static final Duration DRAWN = Duration.ofMinutes(2);

  private final Page page;

  public Ohif(Page page) {
    this.page = page;
  }

  /** Waits until the first viewport shows a picture: many shades of grey, not one colour. */
  public void awaitPicture() {
    Locator canvas = page.locator(".cornerstone-canvas, canvas").first();
    canvas.waitFor(new Locator.WaitForOptions().setTimeout(DRAWN.toMillis()));
    // Playwright is to be used by the thread that made it
    await("a picture in the viewer")
        .pollInSameThread()
        .atMost(DRAWN)
        .until(() -> shades(canvas) > 40);
  }

  /** Colours in the middle of the canvas: labels and rulers lie at the edges. */
  private static long shades(Locator canvas) throws IOException {
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(canvas.screenshot()));
    int width = shown.getWidth() / 2;
    int height = shown.getHeight() / 2;
    int[] pixels = shown.getRGB(width / 2, height / 2, width, height, null, 0, width);
    return Arrays.stream(pixels).distinct().count();
  }
}
