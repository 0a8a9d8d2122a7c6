package org.studygate.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Which page of the menu is shown. */
@Named
@RequestScoped
public class Navigation {

  /** The value of {@code aria-current}: absent (null) unless the page is the current one. */
  public String current(String page) {
    String shown = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return page.equals(shown) ? "page" : null;
  }
}
