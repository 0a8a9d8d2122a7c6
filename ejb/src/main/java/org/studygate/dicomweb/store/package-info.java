/** STOW-RS: storing objects (PS3.18 10.5). */
package org.studygate.dicomweb.store;
