package org.studygate.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.studygate.id.StudyUid;

/**
 * What the trail says about one action.
 *
 * @param id null until it is stored
 * @param actor user name, AE title of a peer, or {@link Caller#SYSTEM}
 * @param address where the call came from; null when the server did it by itself
 * @param studyUid null when no study is concerned
 * @param objectType what {@code objectId} names, for example {@code account}; null when the study
 *     is all
 * @param details further facts, never patient data
 */
public record AuditEntry(
    Long id,
    Instant occurredAt,
    String actor,
    Set<String> roles,
    String address,
    AuditAction action,
    AuditOutcome outcome,
    StudyUid studyUid,
    String objectType,
    String objectId,
    Map<String, String> details) {}
