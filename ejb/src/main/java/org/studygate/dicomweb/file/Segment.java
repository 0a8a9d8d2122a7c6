package org.studygate.dicomweb.file;

/** A run of bytes in a file. */
public record Segment(long position, long length) {}
