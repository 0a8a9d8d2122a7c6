package org.studygate.labeling;

import java.util.List;
import org.studygate.skin.PhotoView;

/**
 * What others say of a photo that one has labelled.
 *
 * @param others labels of other doctors, without names
 * @param agreed null while it is not settled
 * @param verdict of the model; null when it gave none
 */
public record LabelLook(
    OwnLabel own, List<Opinion> others, Opinion agreed, PhotoView.Verdict verdict) {}
