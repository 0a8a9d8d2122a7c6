/** The forms in which released objects leave: a package of files, pictures, volumes, tables. */
package org.studygate.release.output;
