package org.studygate.reading;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * A coded entry (PS3.3 section 8.8).
 *
 * @param value Code Value (0008,0100)
 * @param scheme Coding Scheme Designator (0008,0102), such as {@code DCM} or {@code SCT}
 * @param meaning Code Meaning (0008,0104)
 */
@Embeddable
public record CodedConcept(String value, String scheme, String meaning) implements Serializable {}
