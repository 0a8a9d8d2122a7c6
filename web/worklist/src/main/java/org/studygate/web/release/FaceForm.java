package org.studygate.web.release;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.release.FaceChoice;

/** What is to become of the face, in a request. */
@Named("releaseFace")
@ViewScoped
public class FaceForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private List<String> keep = new ArrayList<>();
  private String method = "mask";
  private String mosaic = "10";
  private String kernel = "9";
  private boolean zeroEdge;

  Set<String> kept() {
    return new TreeSet<>(keep);
  }

  /** With its sizes, see {@link FaceChoice}. */
  String method() {
    return switch (method) {
      case "mosaic" -> method + " " + word(mosaic);
      case "blur" -> method + " " + word(kernel) + (zeroEdge ? " zero" : " replicated");
      default -> method;
    };
  }

  /** As the request's words have it: without spaces. */
  private static String word(String typed) {
    return typed == null ? "?" : typed.replaceAll("\\s+", "");
  }

  public List<String> getParts() {
    return FaceChoice.parts();
  }

  public List<String> getMethods() {
    return FaceChoice.methods();
  }

  public List<String> getKeep() {
    return keep;
  }

  public void setKeep(List<String> keep) {
    this.keep = keep;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(String method) {
    this.method = method;
  }

  public String getMosaic() {
    return mosaic;
  }

  public void setMosaic(String mosaic) {
    this.mosaic = mosaic;
  }

  public String getKernel() {
    return kernel;
  }

  public void setKernel(String kernel) {
    this.kernel = kernel;
  }

  public boolean isZeroEdge() {
    return zeroEdge;
  }

  public void setZeroEdge(boolean zeroEdge) {
    this.zeroEdge = zeroEdge;
  }
}
