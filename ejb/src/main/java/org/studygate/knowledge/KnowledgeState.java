package org.studygate.knowledge;

import java.time.Instant;

/**
 * When the knowledge base was learned, and from what.
 *
 * @param registryVersion of the knowledge that came with the models
 * @param confirmedSeries of this hospital that taught it too
 * @param learnedBy the account that asked for it, or null for the server itself
 * @param learnedFrom one sentence
 */
public record KnowledgeState(
    long id,
    String registryVersion,
    int confirmedSeries,
    Instant learnedAt,
    String learnedBy,
    String learnedFrom) {}
