/** Errors as problem documents (RFC 9457), for the API and DICOMweb alike. */
package org.studygate.web.problem;
