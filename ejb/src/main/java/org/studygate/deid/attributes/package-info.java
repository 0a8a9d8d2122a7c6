/** What becomes of the attributes of one object: the profile applied to a data set. */
package org.studygate.deid.attributes;
