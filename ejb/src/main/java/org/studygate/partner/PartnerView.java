package org.studygate.partner;

import java.time.Instant;
import java.util.List;

/**
 * How the line to a partner is.
 *
 * @param transport {@code C-STORE}, {@code STOW-RS}, or null where nothing is pushed
 * @param host without user and password, or null
 * @param push modalities that it gets
 * @param pull modalities that it may fetch
 * @param failures to reach it in a row
 * @param dueAt when it is tried next; null before the first look
 */
public record PartnerView(
    String name,
    String transport,
    String host,
    List<String> push,
    List<String> pull,
    long waiting,
    long sent,
    long refused,
    int failures,
    Instant dueAt,
    Instant reachedAt) {}
