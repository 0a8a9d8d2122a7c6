/** Pages for photos of skin. */
package org.studygate.web.skin;
