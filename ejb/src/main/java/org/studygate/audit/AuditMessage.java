package org.studygate.audit;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An event as the XML of PS3.15 A.5.1. */
final class AuditMessage {

  private static final String DCM = "DCM";
  private static final String OWN = "99STUDYGATE";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private final ChainedEvent event;

  private AuditMessage(ChainedEvent event) throws XMLStreamException {
    this.event = event;
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /**
   * @param link the event's link in the chain, so that the receiver holds a copy of it
   */
  static String of(ChainedEvent event, AuditChain.Head link) {
    try {
      AuditMessage message = new AuditMessage(event);
      message.write(link);
      return message.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(AuditChain.Head link) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("AuditMessage");
    identifyEvent();
    identifyActor();
    identifyServer();
    identifyReceivers();
    identifySource();
    identifyObject(link);
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void identifyEvent() throws XMLStreamException {
    AuditAction action = AuditAction.valueOf(event.action());
    xml.writeStartElement("EventIdentification");
    xml.writeAttribute("EventActionCode", String.valueOf(action.actionCode()));
    xml.writeAttribute("EventDateTime", event.occurredAt().toString());
    xml.writeAttribute("EventOutcomeIndicator", outcome());
    code("EventID", action.type().code(), DCM, action.type().meaning());
    code("EventTypeCode", action.name(), OWN, words(action.name()));
    xml.writeEndElement();
  }

  /** RFC 3881 5.1.4: 0 success, 4 minor failure, 8 serious failure. */
  private String outcome() {
    return switch (AuditOutcome.valueOf(event.outcome())) {
      case SUCCESS -> "0";
      case FAILURE -> "4";
      case REFUSED -> "8";
    };
  }

  private void identifyActor() throws XMLStreamException {
    xml.writeStartElement("ActiveParticipant");
    xml.writeAttribute("UserID", event.actor());
    xml.writeAttribute("UserIsRequestor", "true");
    if (event.address() != null) {
      xml.writeAttribute("NetworkAccessPointID", event.address());
      xml.writeAttribute("NetworkAccessPointTypeCode", "2");
    }
    if (event.roles() != null) {
      for (String role : event.roles().split(",")) {
        code("RoleIDCode", role, OWN, role);
      }
    }
    xml.writeEndElement();
  }

  private void identifyServer() throws XMLStreamException {
    xml.writeStartElement("ActiveParticipant");
    xml.writeAttribute("UserID", "studygate@" + event.node());
    xml.writeAttribute("UserIsRequestor", "false");
    code("RoleIDCode", "110150", DCM, "Application");
    xml.writeEndElement();
  }

  /** PS3.15 A.5.3.5: of an export also who asked for it, who allowed it, and who gets it. */
  private void identifyReceivers() throws XMLStreamException {
    Map<String, String> details = AuditDetails.read(event.details());
    if (AuditAction.valueOf(event.action()).type() == AuditEventType.DATA_EXPORT) {
      participant(details.get("requester"), "requester", OWN, "requester");
      participant(details.get("approver"), "approver", OWN, "approver");
      participant(details.get("recipient"), "110152", DCM, "Destination Role ID");
    }
  }

  private void participant(String id, String code, String system, String meaning)
      throws XMLStreamException {
    if (id != null) {
      xml.writeStartElement("ActiveParticipant");
      xml.writeAttribute("UserID", id);
      xml.writeAttribute("UserIsRequestor", "false");
      code("RoleIDCode", code, system, meaning);
      xml.writeEndElement();
    }
  }

  private void identifySource() throws XMLStreamException {
    xml.writeStartElement("AuditSourceIdentification");
    xml.writeAttribute("AuditSourceID", "studygate@" + event.node());
    xml.writeStartElement("AuditSourceTypeCode");
    xml.writeAttribute("csd-code", "4");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void identifyObject(AuditChain.Head link) throws XMLStreamException {
    xml.writeStartElement("ParticipantObjectIdentification");
    if (event.studyUid() != null) {
      object(event.studyUid(), "3", "110180", DCM, "Study Instance UID");
    } else if (event.objectId() != null) {
      object(event.objectId(), "11", event.objectType(), OWN, words(event.objectType()));
    } else {
      object(String.valueOf(event.id()), "13", "event", OWN, "audit event");
    }
    for (Map.Entry<String, String> detail : AuditDetails.read(event.details()).entrySet()) {
      detail(detail.getKey(), detail.getValue());
    }
    detail("audit-link", String.valueOf(link.number()));
    detail("audit-hash", link.hash());
    xml.writeEndElement();
  }

  private void object(String id, String role, String code, String system, String meaning)
      throws XMLStreamException {
    xml.writeAttribute("ParticipantObjectID", id);
    xml.writeAttribute("ParticipantObjectTypeCode", "2");
    xml.writeAttribute("ParticipantObjectTypeCodeRole", role);
    code("ParticipantObjectIDTypeCode", code, system, meaning);
    // The schema wants a name; a patient's must not be it.
    xml.writeStartElement("ParticipantObjectName");
    xml.writeCharacters(id);
    xml.writeEndElement();
  }

  private void detail(String type, String value) throws XMLStreamException {
    xml.writeEmptyElement("ParticipantObjectDetail");
    xml.writeAttribute("type", type);
    xml.writeAttribute(
        "value", Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
  }

  private void code(String element, String code, String system, String meaning)
      throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("csd-code", code);
    xml.writeAttribute("codeSystemName", system);
    xml.writeAttribute("originalText", meaning);
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
