package org.studygate.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.release.ReleaseSearch;
import org.studygate.release.StudyChoice;
import org.studygate.release.StudyWish;

/** Searches studies without knowing whose they are, and keeps those that were picked. */
@Named("picker")
@ViewScoped
public class StudyPicker implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 20;

  @Inject private ReleaseSearch search;

  private final Map<String, StudyChoice> picked = new LinkedHashMap<>();
  private String modality;
  private String type;
  private String quality;
  private String bodyPart;
  private String sex;
  private Integer minAge;
  private Integer maxAge;
  private List<StudyChoice> rows = List.of();
  private String after;

  @PostConstruct
  public void search() {
    find(null);
  }

  public void next() {
    find(after);
  }

  private void find(String from) {
    StudyWish wish =
        new StudyWish(modality, type, quality, bodyPart, sex, minAge, maxAge, from, SIZE);
    ReleaseSearch.Found found = search.search(wish);
    rows = found.studies();
    after = found.last();
  }

  public void pick(StudyChoice study) {
    if (picked.remove(study.reference()) == null) {
      picked.put(study.reference(), study);
    }
  }

  public void pickAll() {
    rows.forEach(study -> picked.put(study.reference(), study));
  }

  public void clear() {
    picked.clear();
  }

  public boolean picked(StudyChoice study) {
    return picked.containsKey(study.reference());
  }

  public List<String> references() {
    return List.copyOf(picked.keySet());
  }

  public int getCount() {
    return picked.size();
  }

  public int getInstances() {
    return picked.values().stream().mapToInt(StudyChoice::instances).sum();
  }

  public List<StudyChoice> getRows() {
    return rows;
  }

  public boolean isMore() {
    return after != null;
  }

  public String getModality() {
    return modality;
  }

  public void setModality(String modality) {
    this.modality = modality;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getQuality() {
    return quality;
  }

  public void setQuality(String quality) {
    this.quality = quality;
  }

  public String getBodyPart() {
    return bodyPart;
  }

  public void setBodyPart(String bodyPart) {
    this.bodyPart = bodyPart;
  }

  public String getSex() {
    return sex;
  }

  public void setSex(String sex) {
    this.sex = sex;
  }

  public Integer getMinAge() {
    return minAge;
  }

  public void setMinAge(Integer minAge) {
    this.minAge = minAge;
  }

  public Integer getMaxAge() {
    return maxAge;
  }

  public void setMaxAge(Integer maxAge) {
    this.maxAge = maxAge;
  }
}
