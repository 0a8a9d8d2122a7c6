package org.studygate.deid.measure;

import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.measure.Check.Action;

/** A data set that is being filled, with the checks that follow from what is put in. */
final class Draft {

  private final Attributes ds;
  private final String prefix;
  private final List<Check> checks;

  Draft(Attributes ds, String prefix, List<Check> checks) {
    this.ds = ds;
    this.prefix = prefix;
    this.checks = checks;
  }

  Attributes dataset() {
    return ds;
  }

  List<Check> checks() {
    return checks;
  }

  /** A value that nobody asks about. */
  Draft put(int tag, VR vr, String... values) {
    ds.setString(tag, vr, values);
    return this;
  }

  /** An attribute that must stay. */
  Draft retained(int tag, VR vr, String... values) {
    put(tag, vr, values);
    check(Action.TAG_RETAINED, tag, String.join("\\", values), "");
    return this;
  }

  Draft retained(int tag, VR vr, int... values) {
    ds.setInt(tag, vr, values);
    check(Action.TAG_RETAINED, tag, "", "");
    return this;
  }

  /** An attribute that must stay and say something. */
  Draft notNull(int tag, VR vr, String value) {
    put(tag, vr, value);
    check(Action.TEXT_NOTNULL, tag, value, "");
    return this;
  }

  /** Text that must stay as it is. */
  Draft textRetained(int tag, VR vr, String value) {
    put(tag, vr, value);
    check(Action.TEXT_RETAINED, tag, value, value);
    return this;
  }

  /** A value that must be gone. */
  Draft removed(int tag, VR vr, String value, String... gone) {
    put(tag, vr, value);
    for (String text : gone.length == 0 ? new String[] {value} : gone) {
      check(Action.TEXT_REMOVED, tag, value, text);
    }
    return this;
  }

  /** A text with somebody in it. */
  Draft sentence(int tag, VR vr, Sentence sentence) {
    put(tag, vr, sentence.text());
    sentence.gone().forEach(gone -> check(Action.TEXT_REMOVED, tag, sentence.text(), gone));
    sentence.stays().forEach(stays -> check(Action.TEXT_RETAINED, tag, sentence.text(), stays));
    return this;
  }

  Draft date(int tag, VR vr, String value) {
    put(tag, vr, value);
    check(Action.DATE_SHIFTED, tag, value, value);
    return this;
  }

  /** A UID that must be another afterwards, the same for the same everywhere. */
  Draft uid(int tag, String value) {
    put(tag, VR.UI, value);
    check(Action.UID_CHANGED, tag, value, value);
    check(Action.UID_CONSISTENT, tag, value, value);
    return this;
  }

  Draft patientId(int tag, String value) {
    put(tag, VR.LO, value);
    check(Action.PATID_CONSISTENT, tag, value, value);
    check(Action.TEXT_REMOVED, tag, value, value);
    return this;
  }

  /** A private element; {@code gone} or, when empty, a safe one that must stay. */
  Draft privately(String creator, int tag, VR vr, String value, String... gone) {
    ds.setString(creator, tag, vr, value);
    String path = prefix + "(%04x,[%s],%02x)".formatted(tag >>> 16, creator, tag & 0xFF);
    for (String text : gone) {
      checks.add(new Check(Action.TEXT_REMOVED, path, value, text));
    }
    if (gone.length == 0) {
      checks.add(new Check(Action.TAG_RETAINED, path, value, ""));
    }
    return this;
  }

  /** Private bytes with somebody in them. */
  Draft privateBytes(String creator, int tag, VR vr, byte[] value, String gone) {
    ds.setBytes(creator, tag, vr, value);
    String path = prefix + "(%04x,[%s],%02x)".formatted(tag >>> 16, creator, tag & 0xFF);
    checks.add(new Check(Action.TEXT_REMOVED, path, "", gone));
    return this;
  }

  /** A new item of a sequence. */
  Draft item(int tag) {
    var items = ds.getSequence(tag);
    if (items == null) {
      items = ds.newSequence(tag, 1);
    }
    Attributes item = new Attributes();
    items.add(item);
    return new Draft(item, prefix + name(tag) + "[" + (items.size() - 1) + "]", checks);
  }

  private void check(Action action, int tag, String value, String text) {
    checks.add(new Check(action, prefix + name(tag), value, text));
  }

  static String name(int tag) {
    return "(%04x,%04x)".formatted(tag >>> 16, tag & 0xFFFF);
  }
}
