/** The knowledge base of image characteristics as a page. */
package org.studygate.web.knowledge;
