package org.studygate.skin;

/**
 * What somebody who has a link says of a photo.
 *
 * @param bodySite not heeded where the link says it
 * @param laterality R, L, B or null; likewise
 * @param retakeOf key of the photo of the same link that this one is taken instead of, or null
 * @param consent whether the patient agreed
 */
public record LinkedOrder(BodySite bodySite, String laterality, String retakeOf, boolean consent) {}
