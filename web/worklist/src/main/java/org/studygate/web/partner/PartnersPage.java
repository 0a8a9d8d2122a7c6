package org.studygate.web.partner;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.studygate.partner.PartnerView;
import org.studygate.partner.Partners;
import org.studygate.web.page.Texts;

/** The lines to the partners and what waits for them. */
@Named("partners")
@ViewScoped
public class PartnersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Partners partners;

  private transient List<PartnerView> rows;

  @PostConstruct
  public void refresh() {
    rows = partners.all();
  }

  public void retry(String name) {
    partners.tryAgain(name);
    Texts.tell("partner.retried");
    refresh();
  }

  public List<PartnerView> getRows() {
    if (rows == null) {
      refresh();
    }
    return rows;
  }
}
