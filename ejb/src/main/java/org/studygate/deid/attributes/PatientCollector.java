package org.studygate.deid.attributes;

import java.util.Optional;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.profile.Action;
import org.studygate.deid.profile.Profile;
import org.studygate.deid.text.KnownPatient;
import org.studygate.deid.text.KnownPatient.Kind;

/** Reads from an object what it says of the patient and of the people around. */
public final class PatientCollector {

  private static final Set<Integer> PATIENT_IDS = Set.of(Tag.PatientID, Tag.OtherPatientIDs);
  private static final Set<Integer> PLACES =
      Set.of(
          Tag.InstitutionName,
          Tag.InstitutionAddress,
          Tag.InstitutionalDepartmentName,
          Tag.PatientAddress,
          Tag.ReferringPhysicianAddress,
          Tag.CountryOfResidence,
          Tag.RegionOfResidence,
          0x00101081,
          0x00080094,
          0x00321033,
          0x0040A353);

  /** Listed text that names no one. */
  private static final Set<Integer> SAYS_NOTHING =
      Set.of(
          Tag.PatientSex,
          Tag.TimezoneOffsetFromUTC,
          Tag.SpecificCharacterSet,
          Tag.StudyID,
          Tag.EthnicGroup,
          Tag.PatientAge,
          0x001021A0,
          0x001021C0,
          0x00102203,
          0x00281199);

  private final Profile profile;
  private final KnownPatient known;

  /**
   * @param profile what the profile retains on purpose is no secret
   */
  public PatientCollector(Profile profile, KnownPatient known) {
    this.profile = profile;
    this.known = known;
  }

  /** Adds what a data set and all data sets nested in it say. */
  public void collect(Attributes ds) {
    things(ds);
    for (int tag : ds.tags()) {
      if (ds.getValue(tag) instanceof Sequence items) {
        items.forEach(this::collect);
      } else {
        element(ds, tag);
      }
    }
  }

  private void element(Attributes ds, int tag) {
    VR vr = ds.getVR(tag);
    if (vr == VR.UN) {
      vr = ElementDictionary.vrOf(tag, ds.privateCreatorOf(tag));
    }
    if (vr == VR.PN) {
      values(ds, tag, Kind.PERSON);
    } else if (tag == Tag.PatientBirthDate) {
      values(ds, tag, Kind.BIRTH_DATE);
    } else if (PATIENT_IDS.contains(tag)) {
      values(ds, tag, Kind.PATIENT_ID);
    } else if (PLACES.contains(tag)) {
      if (secret(tag)) {
        values(ds, tag, Kind.PLACE);
      }
    } else if (vr != null && text(vr) && identifies(tag)) {
      values(ds, tag, Kind.ID);
      if (vr == VR.LO || vr == VR.ST || vr == VR.LT) {
        values(ds, tag, Kind.PHRASE);
      }
    }
  }

  private static boolean text(VR vr) {
    return vr == VR.LO || vr == VR.SH || vr == VR.ST || vr == VR.LT || vr == VR.AE;
  }

  private boolean identifies(int tag) {
    return (tag >>> 16 & 1) == 0
        && Profile.isListed(tag)
        && !Profile.isDescriptor(tag)
        && !Profile.isTemporal(tag)
        && !SAYS_NOTHING.contains(tag)
        && secret(tag);
  }

  private boolean secret(int tag) {
    Optional<Action> action = profile.action(tag);
    return action.isPresent() && action.get() != Action.KEEP;
  }

  private void values(Attributes ds, int tag, Kind kind) {
    for (String value : Strings.of(ds, tag)) {
      known.add(kind, value);
    }
  }

  /** A station that is named like its maker or model gives nobody away. */
  private void things(Attributes ds) {
    for (int tag : new int[] {Tag.Manufacturer, Tag.ManufacturerModelName, Tag.SoftwareVersions}) {
      for (String value : Strings.of(ds, tag)) {
        known.addThing(value);
      }
    }
  }
}
