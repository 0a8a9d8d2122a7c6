/**
 * Picture files as phones send them: recognised by their bytes, measured before they are decoded,
 * turned upright, and freed of everything but the picture.
 */
package org.studygate.skin.picture;
