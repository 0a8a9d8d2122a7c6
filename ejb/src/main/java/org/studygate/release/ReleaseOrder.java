package org.studygate.release;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What a researcher asks for.
 *
 * @param studies Study Instance UIDs, or references that {@link ReleaseSearch} gave out
 * @param purpose what the data are for, for the steward and the audit trail
 * @param recipient who will have the data
 * @param keep parts of the face that stay as they are: {@code eyes, nose, mouth, ears}; empty for
 *     none
 * @param method how the rest of the face is changed, see {@link FaceChoice}
 * @param options of the de-identification profile (PS3.15 table E.1-1), by their names, such as
 *     {@code retain-device}
 * @param outputs what the package holds
 * @param destinationName one of {@link ReleaseChoices#destinations}; null for a download
 */
public record ReleaseOrder(
    List<String> studies,
    String purpose,
    String recipient,
    Set<String> keep,
    String method,
    Set<String> options,
    Set<Output> outputs,
    DestinationType destination,
    String destinationName)
    implements Serializable {}
