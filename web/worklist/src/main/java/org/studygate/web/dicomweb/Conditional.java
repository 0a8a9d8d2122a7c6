package org.studygate.web.dicomweb;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.studygate.dicomweb.retrieve.StoredInstance;

/**
 * Answers that the client may keep but has to ask for again: whether it still may see them is
 * decided every time, whether they changed costs no body (RFC 9110 13, RFC 9111 5.2.2.4).
 */
final class Conditional {

  private final EntityTag tag;
  private final Date modified;

  /**
   * @param fingerprint of all that the answer is made from
   */
  Conditional(String fingerprint, List<StoredInstance> instances) {
    this.tag = new EntityTag(fingerprint, true);
    this.modified =
        Date.from(
            instances.stream()
                .map(StoredInstance::receivedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH));
  }

  /** 304 if the client's copy is current, else the answer. */
  Response answer(Request request, Supplier<ResponseBuilder> fresh) {
    ResponseBuilder notModified = request.evaluatePreconditions(modified, tag);
    return (notModified != null ? notModified : fresh.get())
        .tag(tag)
        .lastModified(modified)
        .header("Cache-Control", "private, no-cache")
        .header("Vary", "Accept, Accept-Encoding")
        .build();
  }
}
