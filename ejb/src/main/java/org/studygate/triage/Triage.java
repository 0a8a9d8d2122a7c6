package org.studygate.triage;

import java.time.Instant;

/**
 * Who reads a study, and how soon.
 *
 * @param role that reads it
 * @param specialty of the reader, for example {@code neuro}
 * @param priority 0 routine to 100 emergency
 */
public record Triage(String role, String specialty, int priority, Instant decidedAt) {}
