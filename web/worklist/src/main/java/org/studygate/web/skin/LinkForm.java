package org.studygate.web.skin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.studygate.id.PatientText;
import org.studygate.settings.Settings;
import org.studygate.skin.BodySite;
import org.studygate.skin.InvalidPhotoException;
import org.studygate.skin.PhotoLinkOrder;
import org.studygate.skin.PhotoLinks;
import org.studygate.web.page.Texts;

/**
 * A new link for somebody without an account. Nothing is kept between requests: the secret is in
 * the one answer that shows it and nowhere else.
 */
@Named("newLink")
@RequestScoped
public class LinkForm {

  @Inject private PhotoLinks links;
  @Inject private Settings settings;
  @Inject private LinksView list;

  private String patientName;
  private String patientId;
  private String birthDate;
  private String sex;
  private BodySite bodySite;
  private String laterality;
  private int hours;
  private int photos;
  private String address;

  @PostConstruct
  void begin() {
    hours = links.usualHours();
    photos = links.usualPhotos();
  }

  public void create() {
    if (patientName == null || patientId == null) {
      Texts.warn("photo.missing");
      return;
    }
    try {
      address = base() + "/send.xhtml#" + links.create(order()).token();
      list.refresh();
    } catch (InvalidPhotoException wrong) {
      Texts.warn("link.wrong");
    }
  }

  private PhotoLinkOrder order() {
    return new PhotoLinkOrder(
        PatientText.of(patientName),
        PatientText.of(patientId),
        PatientText.of(birthDate == null ? "" : birthDate.replace("-", "")),
        sex == null ? "" : sex,
        bodySite,
        laterality,
        hours,
        photos);
  }

  /** As browsers know this server. */
  private String base() {
    return settings
        .text("STUDYGATE_PUBLIC_URL")
        .map(url -> url.replaceAll("/+$", ""))
        .orElseGet(LinkForm::ofRequest);
  }

  private static String ofRequest() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) context.getRequest();
    return URI.create(request.getRequestURL().toString())
        .resolve("/")
        .toString()
        .replaceAll("/$", "");
  }

  public boolean isOn() {
    return links.isOn();
  }

  /** With the secret; empty but in the answer to {@link #create}. */
  public String getAddress() {
    return address;
  }

  public QrCode getCode() {
    return QrCode.of(address);
  }

  public String getPatientName() {
    return patientName;
  }

  public void setPatientName(String patientName) {
    this.patientName = patientName;
  }

  public String getPatientId() {
    return patientId;
  }

  public void setPatientId(String patientId) {
    this.patientId = patientId;
  }

  public String getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(String birthDate) {
    this.birthDate = birthDate;
  }

  public String getSex() {
    return sex;
  }

  public void setSex(String sex) {
    this.sex = sex;
  }

  public BodySite getBodySite() {
    return bodySite;
  }

  public void setBodySite(BodySite bodySite) {
    this.bodySite = bodySite;
  }

  public String getLaterality() {
    return laterality;
  }

  public void setLaterality(String laterality) {
    this.laterality = laterality;
  }

  public int getHours() {
    return hours;
  }

  public void setHours(int hours) {
    this.hours = hours;
  }

  public int getPhotos() {
    return photos;
  }

  public void setPhotos(int photos) {
    this.photos = photos;
  }
}
