package org.studygate.deid.measure;

import java.time.LocalDate;

/** One study of somebody, with the people around. */
record Visit(
    Person patient,
    LocalDate date,
    String studyUid,
    String accession,
    Person physician,
    Person radiologist,
    Person operator,
    String hospital) {}
