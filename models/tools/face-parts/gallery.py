#!/usr/bin/env python3
"""Draws what the face-parts model found on every real head: docs/models/face-parts/NAME.jpg.

usage: gallery.py DATA PICTURES [NAME...]       (from the project's root, after mvn package -pl models)

DATA is the folder that label_heads.py wrote. Heads of heads.json without "show" are left out: their
licence does not go with that of this project.
"""
import os
import subprocess
import sys

import numpy as np
from PIL import Image
from scipy import ndimage as ni

from label_heads import HEADS, body, load, resample

COLOURS = np.array([[0, 0, 0], [60, 200, 60], [235, 80, 60], [225, 60, 200], [40, 170, 240],
                    [240, 200, 40]] + [[0, 0, 0]] * 10 + [[90, 90, 240]])
STEP = 1.5
JAVA = ['java', '-Xmx2g', '-cp', 'models/target/classes:models/target/lib/*',
        'org.studygate.models.cli.ModelsCommand']


def predict(data, name, work):
    labels = '%s/%s_found.nii.gz' % (work, name)
    text = '%s/%s.json' % (work, name)
    subprocess.run(JAVA + ['predict', 'face-parts', '--input', '%s/%s.nii.gz' % (data, name),
                           '--output', text, '--labels', labels], check=True)
    return labels, text


def coloured(grey, labels):
    out = np.stack([255.0 * grey] * 3, -1)
    drawn = labels > 0
    out[drawn] = 0.55 * out[drawn] + 0.45 * COLOURS[labels[drawn]]
    return out.clip(0, 255).astype(np.uint8).transpose(1, 0, 2)[::-1]


def surface(tissue, labels, axis, back):
    tissue = np.flip(tissue, axis) if back else tissue
    labels = np.flip(labels, axis) if back else labels
    first = np.argmax(tissue, axis)
    hit = tissue.any(axis)
    depth = ni.gaussian_filter(np.where(hit, first, tissue.shape[axis]).astype(float), 0.7)
    du, dv = np.gradient(depth)
    shade = np.clip((0.6 - 0.25 * du + 0.35 * dv) / np.sqrt(du ** 2 + dv ** 2 + 1), 0, 1) * hit
    seen = np.take_along_axis(labels, np.expand_dims(first, axis), axis).squeeze(axis) * hit
    return coloured(shade, np.where(seen < 6, seen, 0))


def picture(data, name, work):
    labels_file, text = predict(data, name, work)
    values, matrix = load('%s/%s.nii.gz' % (data, name))
    v, low, inside = resample(values, matrix, STEP)
    found, matrix = load(labels_file)
    index = np.linalg.inv(matrix)
    grid = np.stack(np.meshgrid(*[low[i] + STEP * np.arange(v.shape[i]) for i in range(3)],
                                indexing='ij'), 0).reshape(3, -1)
    labels = ni.map_coordinates(found, index[:3, :3] @ grid + index[:3, 3:4], order=0).astype(int)
    labels = labels.reshape(v.shape)
    tissue = body(name, v, STEP) & inside
    window = HEADS[name].get('window')
    bottom, top = window if window else (0, np.percentile(v[v > 0], 99.3))
    grey = np.clip((v - bottom) / (top - bottom), 0, 1) ** 0.7
    middle = lambda part, axis: int(np.median(np.nonzero(labels == part)[axis])) \
        if (labels == part).any() else v.shape[axis] // 2
    eyes = np.nonzero(labels == 1)[0]
    eye = int(np.percentile(eyes, 20)) if len(eyes) else v.shape[0] // 3
    views = [surface(tissue, labels, 1, False), surface(tissue, labels, 0, False),
             surface(tissue, labels, 0, True),
             coloured(grey[middle(2, 0)], labels[middle(2, 0)]), coloured(grey[eye], labels[eye])]
    views += [coloured(grey[:, ::-1, z], labels[:, ::-1, z]) for z in
              (middle(1, 2), middle(2, 2), middle(3, 2))]
    views.append(coloured(grey[:, middle(4, 1)], labels[:, middle(4, 1)]))
    height = 150
    row = [Image.fromarray(view) for view in views]
    row = [view.resize((max(1, view.width * height // view.height), height)) for view in row]
    out = Image.new('RGB', (sum(view.width + 2 for view in row), height))
    x = 0
    for view in row:
        out.paste(view, (x, 0))
        x += view.width + 2
    return out, text


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    data, pictures = sys.argv[1:3]
    work = data + '/found'
    os.makedirs(work, exist_ok=True)
    os.makedirs(pictures, exist_ok=True)
    for name in sys.argv[3:] or HEADS:
        if HEADS[name].get('show'):
            picture(data, name, work)[0].save('%s/%s.jpg' % (pictures, name), quality=80)
            print(name, flush=True)
