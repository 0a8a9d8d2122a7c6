package org.studygate.skin;

/**
 * A version of the photos' model.
 *
 * @param trained made by a training here; else it came with the installation
 * @param digest over its files, SHA-256 (hex)
 */
record PhotoModelId(String version, boolean trained, String digest) {}
