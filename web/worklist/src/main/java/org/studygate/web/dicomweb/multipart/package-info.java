/** Reads multipart bodies of any size as streams (RFC 2046 5.1). */
package org.studygate.web.dicomweb.multipart;
