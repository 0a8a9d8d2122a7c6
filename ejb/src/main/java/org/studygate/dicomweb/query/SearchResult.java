package org.studygate.dicomweb.query;

import java.io.OutputStream;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.dicomweb.json.DicomJson;

/** What a search found: one page, and whether there is more. */
public final class SearchResult {

  private final List<Attributes> matches;
  private final boolean cut;

  SearchResult(List<Attributes> matches, boolean cut) {
    this.matches = matches;
    this.cut = cut;
  }

  public int size() {
    return matches.size();
  }

  /** Whether there are more results behind this page. */
  public boolean cut() {
    return cut;
  }

  /** Writes the page as {@code application/dicom+json}. */
  public void writeTo(OutputStream out) {
    DicomJson.writeArray(matches, out);
  }

  List<Attributes> matches() {
    return matches;
  }
}
