/** The page on which doctors label photos of skin. */
package org.studygate.web.labeling;
