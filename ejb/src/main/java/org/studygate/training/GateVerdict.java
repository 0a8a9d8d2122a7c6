package org.studygate.training;

import java.util.List;

/**
 * What the gate says of a round.
 *
 * @param accepted whether its version may come into service
 * @param bar accuracy that had to be exceeded
 * @param reasons all of them, for and against
 * @param wanted photos that would help, by class; empty when accepted
 * @param patients more of them that would help
 */
public record GateVerdict(
    boolean accepted, double bar, List<GateReason> reasons, List<Wanted> wanted, int patients) {}
