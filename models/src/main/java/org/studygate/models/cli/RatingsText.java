package org.studygate.models.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.models.iqm.EffectStudy;

/** The study of ratings as a page. */
final class RatingsText {

  private RatingsText() {}

  static String of(JsonObject report, List<EffectStudy.Effect> effects) {
    StringBuilder out = new StringBuilder("# What metrics alone tell\n\n");
    out.append("Made by `./studygate models ratings`. \"Excluded\" is what rater 1 or 2 rated −1.");
    out.append(" Intervals: 95 %, resampling scans; for sites left out also resampling sites.\n\n");
    out.append("| | n | excluded | accuracy | always the majority | AUC | sensitivity |");
    out.append(" specificity |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    row(out, "a site left out (ABIDE)", report.getAsJsonObject("siteLeftOut"));
    row(out, "another study (ds030)", report.getAsJsonObject("otherStudy"));
    JsonObject leftOut = report.getAsJsonObject("siteLeftOut");
    out.append("\nOver sites: accuracy ").append(interval(leftOut, "accuracyCi95OverSites"));
    out.append(", AUC ")
        .append(interval(leftOut, "aucCi95OverSites"))
        .append(".\n\n## By site\n\n");
    out.append("| site | n | excluded | accuracy | always the majority | AUC | sensitivity |");
    out.append(" specificity |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (Map.Entry<String, JsonElement> site : report.getAsJsonObject("bySite").entrySet()) {
      row(out, site.getKey(), site.getValue().getAsJsonObject());
    }
    if (!effects.isEmpty()) {
      effects(out, effects);
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String name, JsonObject figures) {
    out.append("| ").append(name).append(" | ").append(figures.get("n")).append(" | ");
    out.append(figures.get("excluded"));
    for (String figure : List.of("accuracy", "majority", "auc", "sensitivity", "specificity")) {
      out.append(" | ").append(number(figures.get(figure)));
      if (figures.has(figure + "Ci95")) {
        out.append(' ').append(interval(figures, figure + "Ci95"));
      }
    }
    out.append(" |\n");
  }

  private static void effects(StringBuilder out, List<EffectStudy.Effect> effects) {
    List<EffectStudy.Effect> clear = effects.stream().filter(EffectStudy.Effect::clear).toList();
    long agree = clear.stream().filter(EffectStudy.Effect::agrees).count();
    out.append("\n## Do simulated artefacts move the metrics as real faults do?\n\n");
    out.append("From −1 (always lower) to 1 (always higher): in scans that experts excluded,");
    out.append(" beside others of their site; and in clean T1-weighted heads after simulation.");
    out.append(" Of ").append(clear.size()).append(" metrics that move clearly on both sides (at");
    out.append(" least 0.1; simulated: mean of motion, ghosting and noise) ").append(agree);
    out.append(" move the same way.\n\n| metric | real |");
    EffectStudy.ARTEFACTS.forEach(artefact -> out.append(' ').append(artefact).append(" |"));
    out.append(" same way |\n| --- | ---: |");
    out.append(" ---: |".repeat(EffectStudy.ARTEFACTS.size())).append(" --- |\n");
    for (EffectStudy.Effect effect : effects) {
      out.append("| ").append(effect.metric()).append(" | ").append(number(effect.real()));
      for (String artefact : EffectStudy.ARTEFACTS) {
        out.append(" | ").append(number(effect.simulated().get(artefact)));
      }
      out.append(" | ").append(!effect.clear() ? "unclear" : effect.agrees() ? "yes" : "no");
      out.append(" |\n");
    }
  }

  private static String interval(JsonObject from, String name) {
    JsonArray ends = from.getAsJsonArray(name);
    return ends == null ? "" : "(" + number(ends.get(0)) + " to " + number(ends.get(1)) + ")";
  }

  private static String number(JsonElement value) {
    return value == null || value.isJsonNull() ? "–" : number(value.getAsDouble());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
