package org.studygate.web.knowledge;

import java.util.List;
import java.util.Locale;
import org.studygate.models.knowledge.Signature;

/** How one artefact moves each figure. */
public record SignatureRow(Signature signature, List<Move> moves) {

  /**
   * One figure.
   *
   * @param shift in standard deviations of clean slices
   * @param auc how well the figure alone tells spoilt from clean
   */
  public record Move(double shift, double auc) {

    public String getText() {
      return String.format(Locale.ROOT, "%+.1f", shift);
    }

    public String getAucText() {
      return String.format(Locale.ROOT, "%.2f", auc);
    }

    /** How much it moves, as a class of the style sheet. */
    public String getStyle() {
      double size = Math.abs(shift);
      String strength = size >= 2 ? "3" : size >= 1 ? "2" : size >= 0.4 ? "1" : "0";
      return "move move-" + (shift < 0 ? "down-" : "up-") + strength;
    }
  }

  static SignatureRow of(Signature signature, List<String> figures) {
    return new SignatureRow(
        signature,
        figures.stream()
            .map(
                name ->
                    new Move(
                        signature.shift().getOrDefault(name, 0.0),
                        signature.auc().getOrDefault(name, 0.5)))
            .toList());
  }
}
