package org.studygate.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.studygate.deid.ProfileOption;
import org.studygate.release.DestinationType;
import org.studygate.release.InvalidReleaseException;
import org.studygate.release.Output;
import org.studygate.release.ReleaseChoices;
import org.studygate.release.ReleaseOrder;
import org.studygate.release.ReleaseView;
import org.studygate.release.Releases;
import org.studygate.seriestype.SeriesLabels;
import org.studygate.web.page.Texts;

/** What a researcher asks for, beside the studies that were picked. */
@Named("releaseRequest")
@ViewScoped
public class RequestForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What is always done; the page says so instead of asking. */
  private static final Set<ProfileOption> ALWAYS =
      EnumSet.of(
          ProfileOption.CLEAN_PIXEL_DATA,
          ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES,
          ProfileOption.CLEAN_DESCRIPTORS);

  @Inject private Releases releases;
  @Inject private ReleaseChoices choices;
  @Inject private StudyPicker picker;
  @Inject private FaceForm face;

  private String purpose;
  private String recipient;
  private List<String> options = new ArrayList<>();
  private List<String> outputs = new ArrayList<>(List.of(Output.DICOM.name()));
  private String destination = DestinationType.DOWNLOAD.name();
  private List<String> destinations;

  @PostConstruct
  void open() {
    destinations = new ArrayList<>(List.of(DestinationType.DOWNLOAD.name()));
    choices.destinations().forEach(d -> destinations.add(d.type() + " " + d.name()));
  }

  public void send() throws IOException {
    String[] to = destination.split(" ", 2);
    ReleaseOrder order =
        new ReleaseOrder(
            picker.references(),
            purpose,
            recipient,
            face.kept(),
            face.method(),
            new TreeSet<>(options),
            outputs.isEmpty()
                ? Set.of()
                : EnumSet.copyOf(outputs.stream().map(Output::valueOf).toList()),
            DestinationType.valueOf(to[0]),
            to.length > 1 ? to[1] : null);
    try {
      ReleaseView release = releases.request(order);
      Texts.tell("release.requested");
      ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
      context.getFlash().setKeepMessages(true);
      context.redirect(context.getRequestContextPath() + "/release.xhtml?id=" + release.key());
    } catch (InvalidReleaseException invalid) {
      Texts.warn("release.invalid." + invalid.code());
    }
  }

  public List<String> getChoosable() {
    return Stream.of(ProfileOption.values())
        .filter(option -> !ALWAYS.contains(option))
        .map(ProfileOption::word)
        .toList();
  }

  public Output[] getForms() {
    return Output.values();
  }

  public List<String> getLabels() {
    return SeriesLabels.ALL;
  }

  public List<String> getDestinations() {
    return destinations;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getRecipient() {
    return recipient;
  }

  public void setRecipient(String recipient) {
    this.recipient = recipient;
  }

  public List<String> getOptions() {
    return options;
  }

  public void setOptions(List<String> options) {
    this.options = options;
  }

  public List<String> getOutputs() {
    return outputs;
  }

  public void setOutputs(List<String> outputs) {
    this.outputs = outputs;
  }

  public String getDestination() {
    return destination;
  }

  public void setDestination(String destination) {
    this.destination = destination;
  }
}
