/**
 * WADO-RS: objects, their metadata, frames, bulk data and pictures (PS3.18 10.4). {@link
 * org.studygate.dicomweb.retrieve.StudyRetrieval} is the door; who got a {@link
 * org.studygate.dicomweb.retrieve.StoredInstance} there may read its file.
 */
package org.studygate.dicomweb.retrieve;
