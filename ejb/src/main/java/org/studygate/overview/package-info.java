/** What programs are told of studies: state, types, quality, tasks and report, in one view. */
package org.studygate.overview;
