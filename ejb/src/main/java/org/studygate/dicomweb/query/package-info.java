/** QIDO-RS: searching for studies, series and instances (PS3.18 10.6). */
package org.studygate.dicomweb.query;
