// Looks for faces in pictures: node detect.mjs FOLDER < tasks.json > results.json
// FOLDER holds the node_modules. A task is {file, box?}; a result {file, ssd, tiny, box, descriptor}: the best score of
// each of two detectors (0 to 1), and 128 numbers that a recogniser makes of the face in the box (the task's, or the one found).
import fs from 'fs';
import path from 'path';
import { createRequire } from 'module';

const require = createRequire(path.resolve(process.argv[2], 'package.json'));
const { PNG } = require('pngjs');
const folder = (name, inside) => path.join(path.dirname(require.resolve(name + '/package.json')), inside);

// The package's own bundle holds all of TensorFlow.js, so that nothing but its WebAssembly has to be fetched besides. It is made
// for browsers: it looks for a window, and fetches models.
globalThis.window = globalThis;
globalThis.document = { createElement: () => ({}), body: {} };
globalThis.fetch = async url => new Response(fs.readFileSync(String(url).replace(/^file:\/+/, '/')));
const bundle = fs.readFileSync(require.resolve('@vladmandic/face-api/dist/face-api.js'), 'utf8');
const wasm = folder('@tensorflow/tfjs-backend-wasm', 'dist') + '/';
const faceapi = new Function('require', '__dirname', bundle + '; return faceapi')(require, wasm);
const tf = faceapi.tf;

tf.setWasmPaths(wasm);
if (!await tf.setBackend('wasm')) throw new Error('WebAssembly cannot be used');
await tf.ready();
for (const net of ['ssdMobilenetv1', 'tinyFaceDetector', 'faceRecognitionNet']) {
  await faceapi.nets[net].loadFromUri(folder('@vladmandic/face-api', 'model'));
}

function tensor(file) {
  const png = PNG.sync.read(fs.readFileSync(file));
  const rgb = new Int32Array(png.width * png.height * 3);
  for (let i = 0; i < png.width * png.height; i++) {
    for (let c = 0; c < 3; c++) rgb[3 * i + c] = png.data[4 * i + c];
  }
  return tf.tensor3d(rgb, [png.height, png.width, 3]);
}

// a box of less than a fifth of the picture is a pattern somewhere on the head, not its face
const best = (found, width) =>
  found.filter(f => f.box.width >= width / 5).reduce((a, b) => (!a || b.score > a.score ? b : a), null);
const round = x => Math.round(x * 1000) / 1000;

async function descriptor(picture, box) {
  const [height, width] = picture.shape;
  const x = Math.max(0, Math.round(box[0])), y = Math.max(0, Math.round(box[1]));
  const w = Math.min(width - x, Math.round(box[2])), h = Math.min(height - y, Math.round(box[3]));
  const crop = tf.slice(picture, [y, x, 0], [h, w, 3]);
  const out = await faceapi.nets.faceRecognitionNet.computeFaceDescriptor(crop);
  crop.dispose();
  return Array.from(out);
}

const results = [];
for (const task of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  const picture = tensor(task.file);
  const width = picture.shape[1];
  const ssd = best(
    await faceapi.detectAllFaces(picture, new faceapi.SsdMobilenetv1Options({ minConfidence: 0.05 })), width);
  const tiny = best(
    await faceapi.detectAllFaces(picture, new faceapi.TinyFaceDetectorOptions({ inputSize: 416, scoreThreshold: 0.05 })), width);
  const found = best([ssd, tiny].filter(Boolean), 0);
  const box = task.box ?? (found && [found.box.x, found.box.y, found.box.width, found.box.height]);
  results.push({
    file: task.file,
    ssd: round(ssd?.score ?? 0),
    tiny: round(tiny?.score ?? 0),
    box: box && box.map(Math.round),
    descriptor: box && await descriptor(picture, box),
  });
  picture.dispose();
}
fs.writeSync(1, JSON.stringify(results));
