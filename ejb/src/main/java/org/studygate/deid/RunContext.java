package org.studygate.deid;

import java.nio.file.Path;
import org.studygate.deid.check.SelfCheck;

/** What the studies of one run share. */
record RunContext(
    DeidOptions options,
    Engines engines,
    SourceIndex index,
    ObjectCleaner objects,
    SelfCheck check,
    OutputWriter formats,
    Journal journal,
    Path work,
    Path output) {}
