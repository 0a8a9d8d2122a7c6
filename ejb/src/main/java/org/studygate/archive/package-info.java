/**
 * The archive: objects as files, kept byte for byte as they were sent, and the storing core that
 * makes them durable and indexes them.
 */
package org.studygate.archive;
