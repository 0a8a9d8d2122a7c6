package org.studygate.skin;

import java.time.Instant;
import org.studygate.id.PatientText;

/**
 * A link as those who made it see it. Its secret is known to nobody here.
 *
 * @param revokedAt null when nobody took it back
 * @param over whether it opens nothing any more
 * @param bodySite null when the sender says it
 */
public record PhotoLinkView(
    String key,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    Instant revokedAt,
    boolean over,
    int mostPhotos,
    int photos,
    PatientText patientName,
    PatientText patientId,
    BodySite bodySite,
    String laterality) {}
