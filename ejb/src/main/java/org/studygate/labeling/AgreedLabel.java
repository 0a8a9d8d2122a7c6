package org.studygate.labeling;

import java.time.Instant;
import java.util.Set;
import org.studygate.models.skin.PhotoFault;

/**
 * What doctors agree on of a photo.
 *
 * @param photoId the photo's key
 * @param subject stands for the patient: the same for all photos of one, and of no use by itself
 * @param reasons empty when it is usable
 * @param agreedAt when the label came that settled it
 */
public record AgreedLabel(
    String photoId, String subject, boolean usable, Set<PhotoFault> reasons, Instant agreedAt) {}
