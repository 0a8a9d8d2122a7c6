package org.studygate.models.pixeltext;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;

/** A typeface that simulated text is drawn with. */
public interface Face {

  /**
   * The letters as a filled shape, base line at the origin.
   *
   * @param size of the type in pixels
   */
  Shape shape(String text, double size);

  /** Whether it has every letter of the text. */
  boolean has(String text);

  /** The family's name, for splits by family. */
  String name();

  /** A face of this machine. */
  static Face of(Font font) {
    return new Face() {
      @Override
      public Shape shape(String text, double size) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        return font.deriveFont((float) size).createGlyphVector(context, text).getOutline();
      }

      @Override
      public boolean has(String text) {
        return font.canDisplayUpTo(text) < 0;
      }

      @Override
      public String name() {
        return font.getFamily();
      }
    };
  }
}
