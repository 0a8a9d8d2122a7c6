/** Other forms of a result: pictures, volumes, and a table of what the headers still say. */
package org.studygate.deid.export;
