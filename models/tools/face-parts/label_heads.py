#!/usr/bin/env python3
"""Builds the label maps that the face-parts model is trained and measured with.

usage: label_heads.py DATA OUT [NAME...]

DATA is the unpacked folder of public images (models/tools/prepare-data.sh makes it). Of each head in
heads.json, OUT gets NAME.nii.gz, NAME_mask.nii.gz (low four bits: 1 eyes, 2 nose, 3 mouth, 4 ears,
5 rest of the face's surface, 6 inside of the skull, 7 rest of the head; bit 4: air outside the skin)
and face-parts.tsv, the manifest. Needs python3-nibabel, python3-scipy, python3-pydicom and elastix.

How: landmarks.json holds points set by eye on renderings and slices (LPS, mm). Missing ones (outside
an image) follow from the two complete heads by a similarity fit. Parts are geometric bodies around the
landmarks in a frame of eyes and ears, kept to a shell around the skin that can be seen from the
front, the back, the sides or above. The inside of the skull comes from the MNI152 head by affine and
deformable registration started from the landmarks, closed and grown by 2 mm.
"""
import glob
import json
import os
import subprocess
import sys

import nibabel as nib
import numpy as np
import pydicom
from scipy import ndimage as ni

HERE = os.path.dirname(os.path.abspath(__file__))
HEADS = json.load(open(os.path.join(HERE, 'heads.json')))
MARKS = {head: {name: np.array(point, float) for name, point in marks.items()}
         for head, marks in json.load(open(os.path.join(HERE, 'landmarks.json'))).items()}
WHOLE = ('mprage', 'xa30')
EYES, NOSE, MOUTH, EARS, SURFACE, BRAIN, HEAD, AIR = 1, 2, 3, 4, 5, 6, 7, 16
NOT_HEADS = ('chest_ct/totalseg_thorax_crop_A.nii.gz', 'chest_ct/LIDC2_8bit.nii.gz',
             'abdomen_ct/example_ct_sm.nii.gz', 'chest_ct/medseg9_v1_ct.nii.gz',
             'chest_ct/medseg9_v2_ct.nii.gz')


def load(path):
    """Values and the matrix from voxels to patient coordinates (LPS, mm)."""
    if path.endswith('.nii.gz'):
        image = nib.load(path)
        values = np.nan_to_num(np.asarray(image.dataobj, dtype=np.float32))
        return values.reshape(values.shape[:3]), np.diag([-1, -1, 1, 1]) @ image.affine
    slices = []
    for file in glob.glob(path + '/**/*', recursive=True):
        if os.path.isfile(file):
            ds = pydicom.dcmread(file, force=True)
            if 'PixelData' in ds and 'ImagePositionPatient' in ds:
                slices.append(ds)
    row, column = np.split(np.array(slices[0].ImageOrientationPatient, float), 2)
    at = lambda ds: np.array(ds.ImagePositionPatient, float)
    slices.sort(key=lambda ds: at(ds) @ np.cross(row, column))
    values = np.stack([ds.pixel_array.astype(np.float32) * float(getattr(ds, 'RescaleSlope', 1))
                       + float(getattr(ds, 'RescaleIntercept', 0)) for ds in slices], -1)
    matrix = np.eye(4)
    spacing = [float(x) for x in slices[0].PixelSpacing]
    matrix[:3, 0], matrix[:3, 1] = row * spacing[1], column * spacing[0]
    matrix[:3, 2] = (at(slices[-1]) - at(slices[0])) / (len(slices) - 1)
    matrix[:3, 3] = at(slices[0])
    return values.transpose(1, 0, 2), matrix


def save(values, matrix, path):
    nib.save(nib.Nifti1Image(values, np.diag([-1, -1, 1, 1]) @ matrix), path)


def points(low, shape, step):
    return np.stack(np.meshgrid(*[low[i] + step * np.arange(shape[i]) for i in range(3)],
                                indexing='ij'), -1)


def resample(values, matrix, step, like=None):
    """Onto a grid along the patient's axes; also its first point and what is inside the image."""
    n = np.array(values.shape)
    corners = np.array([[i, j, k, 1] for i in (0, n[0] - 1) for j in (0, n[1] - 1)
                        for k in (0, n[2] - 1)]) @ matrix.T
    if like is None:
        low = corners[:, :3].min(0)
        shape = np.ceil((corners[:, :3].max(0) - low) / step).astype(int) + 1
    else:
        low, shape = like
    spacing = np.linalg.norm(matrix[:3, :3], axis=0)
    smooth = ni.gaussian_filter(values, [0.4 * step / s if s < 0.75 * step else 0 for s in spacing])
    grid = points(low, shape, step).reshape(-1, 3)
    back = np.linalg.inv(matrix)
    index = back[:3, :3] @ grid.T + back[:3, 3:4]
    out = ni.map_coordinates(smooth, index, order=1, mode='nearest').reshape(shape)
    inside = np.all((index > -0.5) & (index < n[:, None] - 0.5), 0).reshape(shape)
    out[~inside] = values.min()
    return out.astype(np.float32), low, inside


def similarity(source, target, limits=(0, 9)):
    """Scale and rotation, and shift, of the least-squares fit source -> target."""
    ms, mt = source.mean(0), target.mean(0)
    u, s, v = np.linalg.svd((source - ms).T @ (target - mt))
    d = np.diag([1, 1, np.sign(np.linalg.det(v.T @ u.T))])
    scale = np.clip(np.trace(np.diag(s) @ d) / ((source - ms) ** 2).sum(), *limits)
    turn = scale * (v.T @ d @ u.T)
    return turn, mt - turn @ ms


def landmarks(head):
    marks = dict(MARKS[HEADS[head].get('landmarks', head)])
    known = list(marks)
    for name in MARKS[WHOLE[0]]:
        if name not in marks:
            guesses = []
            for whole in WHOLE:
                shared = [k for k in known if k in MARKS[whole]]
                turn, shift = similarity(np.array([MARKS[whole][k] for k in shared]),
                                         np.array([marks[k] for k in shared]))
                guesses.append(turn @ MARKS[whole][name] + shift)
            marks[name] = np.mean(guesses, 0)
    return marks


def frame(marks):
    """Middle between the eyes; directions left, back, up."""
    unit = lambda a: a / np.linalg.norm(a)
    eyes = (marks['eyeR'] + marks['eyeL']) / 2
    ears = (marks['tragusR'] + marks['tragusL']) / 2
    left = unit(unit(marks['eyeL'] - marks['eyeR']) + unit(marks['tragusL'] - marks['tragusR']))
    up = np.array([0, 0, 1.0])
    for _ in range(3):
        back = ears - (eyes - 20 * up)
        back = unit(back - left * (back @ left))
        up = np.cross(left, back)
    return eyes, np.stack([left, back, up])


def largest(mask):
    pieces, _ = ni.label(mask)
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    return pieces == sizes.argmax()


def body(head, v, step):
    """All that cannot be seen past from the front, the back, the sides or above."""
    air = HEADS[head].get('air', np.percentile(v[v > 0], 99) * 0.12)
    tissue = largest(ni.binary_opening(ni.gaussian_filter(v, 0.6 / step) > air))
    grow = max(1, round(2 / step))
    tissue = ni.binary_closing(np.pad(tissue, grow + 1), iterations=grow)
    free = ~tissue[grow + 1:-grow - 1, grow + 1:-grow - 1, grow + 1:-grow - 1]
    outside = np.zeros_like(free)
    for axis, back in ((0, 0), (0, 1), (1, 0), (1, 1), (2, 1)):
        ray = np.minimum.accumulate(np.flip(free, axis) if back else free, axis=axis)
        outside |= np.flip(ray, axis) if back else ray
    return largest(~outside)


def label(head, v, low, step, tissue, brain, inside):
    marks = landmarks(head)
    eyes, axes = frame(marks)
    q = (points(low, v.shape, step) - eyes) @ axes.T
    left, back, up = q[..., 0], q[..., 1], q[..., 2]
    at = {k: axes @ (p - eyes) for k, p in marks.items()}
    near = ni.distance_transform_edt(~tissue) * step <= 8
    shell = near & (ni.distance_transform_edt(tissue | ~inside) * step <= 9)
    out = np.zeros(v.shape, np.uint8)
    out[tissue] = HEAD
    ears = (at['tragusR'][1] + at['tragusL'][1]) / 2
    out[shell & (back < ears + 6) & (up < 78) & (up > at['menton'][2] - 8)] = SURFACE

    def oval(a, b, middle, radii, power):
        return np.abs((a - middle[0]) / radii[0]) ** power + np.abs((b - middle[1]) / radii[1]) ** power <= 1

    for side, sign in (('R', -1), ('L', 1)):
        ear = np.array([at[k + side] for k in ('tragus', 'earTop', 'earBack', 'earBottom')])
        first, last = ear.min(0) + [0, -3, -4], ear.max(0) + [0, 5, 5]
        oblong = oval(back, up, (first + last)[1:] / 2, (last - first)[1:] / 2, 2.6)
        out[oblong & near & (sign * left > sign * at['tragus' + side][0] - 5)] = EARS
    mouth = at['stomion']
    top, bottom = at['subnasale'][2] - 3, mouth[2] - 19
    width = (at['cheilionL'][0] - at['cheilionR'][0]) / 2 + 8
    lips = oval(left, up, ((at['cheilionR'][0] + at['cheilionL'][0]) / 2, (top + bottom) / 2),
                (width, (top - bottom) / 2), 2.6)
    out[lips & near & (back < mouth[1] + 22)] = MOUTH
    bridge, wings = at['nasion'], (at['alaR'] + at['alaL']) / 2
    above, wide = bridge[2] + 3, wings[2] + 3
    t = np.clip((up - wide) / (above - wide), 0, 1)
    half = ((at['alaL'][0] - at['alaR'][0]) / 2 + 4) * (1 - t) + 9 * t
    middle = wings[0] * (1 - t) + bridge[0] * t
    depth = (wings[1] + 5) * (1 - t) + (bridge[1] + 9) * t
    below = min(at['subnasale'][2], wide - 4) - 2
    out[near & (up < above) & (up > below) & (np.abs(left - middle) <= half) & (back < depth)] = NOSE
    for side, sign in (('R', -1), ('L', 1)):
        eye = at['eye' + side]
        beside = (left - eye[0]) * sign
        oblong = (np.abs(beside / np.where(beside > 0, 23, 19)) ** 2.4
                  + np.abs((up - eye[2] - 2) / 17) ** 2.4) <= 1
        out[oblong & near & (back < eye[1] + 13) & (out != NOSE)] = EYES
    out[brain & tissue] = BRAIN
    out[~inside] = 0
    return out


def template(data, work):
    """The MNI152 head at 2 mm, and the inside of its skull."""
    values, matrix = load(os.path.join(data, 'deface_templates/MNI152_2009_SSW.nii.gz'))
    v, low, _ = resample(values, matrix, 1.0)
    x, y, z = np.moveaxis(points(low, v.shape, 1.0), -1, 0)
    floor = np.where(y < -24, -27, np.where(y < 2, -46, np.where(y < 30, -50, -62)))
    allowed = (z > floor) | ((np.abs(x) < 20) & (y > 12) & (y < 60))
    allowed &= (x / 76) ** 2 + ((y - 17) / 97) ** 2 + ((z - 4) / 80) ** 2 < 1
    bright = ni.gaussian_filter(v, 0.5) > 0.45 * np.percentile(v[v > 0], 95)
    core = largest(ni.binary_erosion(bright & allowed, iterations=3))
    skull = ni.binary_dilation(core, iterations=4) & allowed
    skull = ni.binary_closing(np.pad(skull, 14), iterations=8)[14:-14, 14:-14, 14:-14]
    grid = np.eye(4)
    grid[:3, 3] = low
    save(ni.binary_fill_holes(skull).astype(np.float32), grid, work + '/skull.nii.gz')
    v, low, _ = resample(values, matrix, 2.0)
    grid = np.diag([2.0, 2, 2, 1])
    grid[:3, 3] = low
    save(v, grid, work + '/template.nii.gz')


COMMON = dict(FixedInternalImagePixelType='float', MovingInternalImagePixelType='float',
              FixedImageDimension=3, MovingImageDimension=3, UseDirectionCosines='true',
              Registration='MultiResolutionRegistration', Interpolator='BSplineInterpolator',
              BSplineInterpolationOrder=1, ResampleInterpolator='FinalBSplineInterpolator',
              Resampler='DefaultResampler', FinalBSplineInterpolationOrder=1,
              FixedImagePyramid='FixedSmoothingImagePyramid',
              MovingImagePyramid='MovingSmoothingImagePyramid',
              Metric='AdvancedMattesMutualInformation', NumberOfHistogramBins=32,
              NumberOfSpatialSamples=3000, NewSamplesEveryIteration='true',
              ImageSampler='RandomCoordinate', HowToCombineTransforms='Compose',
              Optimizer='AdaptiveStochasticGradientDescent', ErodeMask='false', DefaultPixelValue=0,
              WriteResultImage='true', ResultImagePixelType='float', ResultImageFormat='nii.gz',
              CompressResultImage='true', NumberOfResolutions=2, RandomSeed=1)


def parameters(path, **more):
    quoted = lambda v: '"%s"' % v if isinstance(v, str) and not v[0].isdigit() and v[0] != '-' else v
    with open(path, 'w') as out:
        for key, value in {**COMMON, **more}.items():
            out.write('(%s %s)\n' % (key, quoted(value)))


def skull(data, work, head):
    """The inside of the skull on the head's grid of 2 mm, and that grid's matrix."""
    source = HEADS[head].get('register', head)
    values, matrix = load(os.path.join(data, HEADS[source]['path']))
    v, low, inside = resample(values, matrix, 2.0)
    v = np.clip(v, *HEADS[head]['clip']) if 'clip' in HEADS[head] else v
    marks = MARKS[HEADS[head].get('landmarks', head)]
    shared = [k for k in MARKS['ch2'] if k in marks]
    turn, shift = similarity(np.array([marks[k] for k in shared]),
                             np.array([MARKS['ch2'][k] for k in shared]), (0.85, 1.15))
    folder = os.path.join(work, head)
    os.makedirs(folder, exist_ok=True)
    grid = np.diag([2.0, 2, 2, 1])
    grid[:3, 3] = low
    save(v, grid, folder + '/head.nii.gz')
    eyes, axes = frame(landmarks(head))
    q = (points(low, v.shape, 2.0) - eyes) @ axes.T
    where = ((q[..., 2] > -12) | ((q[..., 1] > 45) & (q[..., 2] > -55))) & inside
    save(where.astype(np.uint8), grid, folder + '/where.nii.gz')
    numbers = ' '.join('%.8f' % x for x in list(turn.ravel()) + list(shift))
    with open(folder + '/start.txt', 'w') as out:
        out.write('(Transform "AffineTransform")\n(NumberOfParameters 12)\n(TransformParameters '
                  + numbers + ')\n(InitialTransformParametersFileName "NoInitialTransform")\n'
                  '(HowToCombineTransforms "Compose")\n(FixedImageDimension 3)\n'
                  '(MovingImageDimension 3)\n(FixedInternalImagePixelType "float")\n'
                  '(MovingInternalImagePixelType "float")\n(CenterOfRotationPoint 0 0 0)\n')
    parameters(folder + '/affine.txt', Transform='AffineTransform',
               ImagePyramidSchedule='4 4 4 2 2 2', MaximumNumberOfIterations=250,
               AutomaticTransformInitialization='false', AutomaticScalesEstimation='true')
    parameters(folder + '/spline.txt', Transform='BSplineTransform',
               FinalGridSpacingInPhysicalUnits=24, GridSpacingSchedule='2 1',
               ImagePyramidSchedule='2 2 2 1 1 1', MaximumNumberOfIterations=150)
    run = lambda *command: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    run('elastix', '-f', folder + '/head.nii.gz', '-fMask', folder + '/where.nii.gz',
        '-m', work + '/template.nii.gz', '-t0', folder + '/start.txt', '-p', folder + '/affine.txt',
        '-p', folder + '/spline.txt', '-out', folder)
    run('transformix', '-in', work + '/skull.nii.gz',
        '-tp', folder + '/TransformParameters.1.txt', '-out', folder)
    return load(folder + '/result.nii.gz')


def padding(v):
    """Zeros around a volume that was resampled before it was published."""
    pieces, _ = ni.label(ni.binary_opening(v == 0, iterations=2))
    ends = (set(np.unique(pieces[:, :, 0])) | set(np.unique(pieces[:, :, -1]))) - {0}
    return ni.binary_dilation(np.isin(pieces, list(ends)), iterations=2)


def make(data, out, work, head):
    values, matrix = load(os.path.join(data, HEADS[head]['path']))
    v, low, inside = resample(values, matrix, 1.0)
    if HEADS[head].get('padded'):
        inside &= ~padding(v)
    tissue = body(head, v, 1.0) & inside
    brain = resample(*skull(data, work, head), 1.0, like=(low, v.shape))[0] > 0.5
    brain = ni.binary_closing(np.pad(brain, 8), iterations=5)[8:-8, 8:-8, 8:-8]
    classes = label(head, v, low, 1.0, tissue, ni.binary_dilation(brain, iterations=2), inside)
    classes[(classes > 0) & ~tissue] += AIR
    index = np.stack(np.meshgrid(*[np.arange(s) for s in values.shape], indexing='ij'), 0)
    at = matrix[:3, :3] @ index.reshape(3, -1) + (matrix[:3, 3] - low)[:, None]
    mask = ni.map_coordinates(classes, at, order=0, mode='constant').reshape(values.shape)
    save(np.rint(values).astype(np.int16), matrix, '%s/%s.nii.gz' % (out, head))
    save(mask, matrix, '%s/%s_mask.nii.gz' % (out, head))
    print(head, np.bincount(mask.ravel(), minlength=8)[:8].tolist(), flush=True)


def manifest(data, out):
    rows = ['path\tlabel\tsubject\tsplit\tmask']
    for head, facts in HEADS.items():
        for _ in range(facts['times'] if facts['split'] == 'train' else 1):
            rows.append('\t'.join((head + '.nii.gz', facts['contrast'], facts['subject'],
                                   facts['split'], head + '_mask.nii.gz')))
    for path in NOT_HEADS:
        rows += ['\t'.join((os.path.join(os.path.abspath(data), path), 'CT', path, 'train', ''))] * 3
    with open(out + '/face-parts.tsv', 'w') as file:
        file.write('\n'.join(rows) + '\n')


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    data, out = sys.argv[1:3]
    work = out + '/work'
    os.makedirs(work, exist_ok=True)
    template(data, work)
    for head in sys.argv[3:] or HEADS:
        make(data, out, work, head)
    manifest(data, out)
