/** DICOM files in and out: large values stay on disk, and nothing half written is ever seen. */
package org.studygate.deid.file;
