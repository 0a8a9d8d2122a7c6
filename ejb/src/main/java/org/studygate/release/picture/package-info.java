/** Pictures of what a release holds, before and after, for the steward's eyes. */
package org.studygate.release.picture;
