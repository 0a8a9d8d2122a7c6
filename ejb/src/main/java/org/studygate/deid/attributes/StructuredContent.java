package org.studygate.deid.attributes;

import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.ProfileOption;

/**
 * Structured reports, coded persons and graphic annotations. A content item whose concept names
 * somebody or something identifying loses its value whatever it says; other text is cleaned as a
 * description.
 */
final class StructuredContent {

  /** Concepts of PS3.16 (observer and subject context) whose values identify. */
  private static final Set<String> IDENTIFYING =
      Set.of(
          "121008", "121009", "121010", "121011", "121012", "121013", "121016", "121017", "121018",
          "121019", "121020", "121021", "121022", "121028", "121029", "121030", "121031", "121035",
          "121036", "121152", "121170", "121171", "121172", "121173", "128774", "128775", "110190",
          "121025", "122146");

  private final Settings settings;
  private final ValueCleaner values;

  StructuredContent(Settings settings, ValueCleaner values) {
    this.settings = settings;
    this.values = values;
  }

  /** Before the elements of a data set are cleaned. */
  void before(Attributes ds) {
    if (ds.contains(Tag.TextValue) && identifies(ds)) {
      values.dummy(ds, Tag.TextValue, VR.UT);
    }
  }

  /** After them: text that the table does not list but that needs a value. */
  void after(Attributes ds) {
    needsText(ds, Tag.TextValue, VR.UT);
    needsText(ds, Tag.UnformattedTextValue, VR.ST);
    if (!settings.has(ProfileOption.CLEAN_GRAPHICS) && ds.contains(Tag.UnformattedTextValue)) {
      values.dummy(ds, Tag.UnformattedTextValue, VR.ST);
    }
  }

  private void needsText(Attributes ds, int tag, VR vr) {
    if (ds.contains(tag) && !ds.containsValue(tag)) {
      ds.setString(tag, vr, Dummy.TEXT);
    }
  }

  private static boolean identifies(Attributes item) {
    Attributes concept = item.getNestedDataset(Tag.ConceptNameCodeSequence);
    if (concept == null) {
      return false;
    }
    String code = concept.getString(Tag.CodeValue, "").strip();
    String meaning = concept.getString(Tag.CodeMeaning, "");
    return IDENTIFYING.contains(code)
        || meaning.matches(
            "(?i).*\\b(?:patient|subject|person|physician|observer|operator|institution|hospital)\\b.*\\b(?:name|id|identifier|address|phone|number)\\b.*");
  }

  /** Makes a sequence say nothing while its form stays valid. */
  void dummy(Attributes ds, int tag) {
    Sequence items = ds.getSequence(tag);
    if (items == null || items.isEmpty()) {
      return;
    }
    if (tag == Tag.ContentSequence) {
      Sequence only = ds.newSequence(tag, 1);
      only.add(removedText(ds.bigEndian()));
    } else if (items.get(0).contains(Tag.CodeMeaning) || items.get(0).contains(Tag.CodeValue)) {
      Sequence only = ds.newSequence(tag, 1);
      only.add(code(ds.bigEndian(), "REMOVED", "99STUDYGATE", "Removed"));
    }
  }

  private static Attributes removedText(boolean bigEndian) {
    Attributes item = new Attributes(bigEndian);
    item.setString(Tag.RelationshipType, VR.CS, "CONTAINS");
    item.setString(Tag.ValueType, VR.CS, "TEXT");
    item.newSequence(Tag.ConceptNameCodeSequence, 1)
        .add(code(bigEndian, "121106", "DCM", "Comment"));
    item.setString(Tag.TextValue, VR.UT, Dummy.TEXT);
    return item;
  }

  static Attributes code(boolean bigEndian, String value, String scheme, String meaning) {
    Attributes code = new Attributes(bigEndian);
    code.setString(Tag.CodeValue, VR.SH, value);
    code.setString(Tag.CodingSchemeDesignator, VR.SH, scheme);
    code.setString(Tag.CodeMeaning, VR.LO, meaning);
    return code;
  }
}
