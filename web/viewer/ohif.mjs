// Makes target/ohif, the static part of this WAR, out of the built OHIF viewer that npm ships.
//
// The package is meant for the root of a site and for the public demo; here it
//  - lives below /viewer/, so its absolute links are rewritten,
//  - may not ask anything of other hosts, so our own index.html, without a service worker, replaces its own,
//  - loses what StudyGate does not use: ONNX segmentation models' runtime (ort/), whole slide microscopy, source maps,
//    the OIDC client (the server does the sign-in) and the demo's own settings,
//  - is compressed once, here, instead of at every request.
//
// package-lock.json names the package alone: it is already bundled, so its 38 declared dependencies would only cost
// time and disk. Raising the version: change it in both files, put `npm view @ohif/app@VERSION dist.integrity` there.

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const own = path.join(here, 'src/ohif');
const dist = path.join(here, 'node_modules/@ohif/app/dist');
const target = path.join(here, 'target/ohif');

const LEFT_OUT = [
  /^ort\//,
  /^dicom-microscopy-viewer\//,
  /^customizations\//,
  /^assets\/(android|apple|coast|firefox|mstile|yandex|browserconfig|manifest)/,
  /^(_headers|_redirects|google\.js|init-service-worker\.js|sw\.js|manifest\.json|serve\.json)$/,
  /^(oidc-client|es6-shim|polyfill)\.min\.js$/,
  /^(silent-refresh|index)\.html$/,
  /^app-config\.js$/,
  /\.map$/,
  /\.LICENSE\.txt$/,
];
const COMPRESSED = /\.(js|css|wasm|svg|html|json)$/;

const files = (folder, prefix = '') =>
  fs.readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap(entry => {
    const name = prefix + entry.name;
    return entry.isDirectory() ? files(folder, name + '/') : [name];
  });

const read = name => fs.readFileSync(path.join(here, name), 'utf8');

/** What the result depends on: the package's checksum, this script, our own pages. */
function wanted() {
  const hash = createHash('sha256').update(read('package-lock.json')).update(read('ohif.mjs'));
  files(own).forEach(name => hash.update(name).update(fs.readFileSync(path.join(own, name))));
  return hash.digest('hex').slice(0, 16);
}

function install() {
  const version = JSON.parse(read('package.json')).dependencies['@ohif/app'];
  const installed = path.join(dist, '../package.json');
  if (fs.existsSync(installed) && JSON.parse(fs.readFileSync(installed, 'utf8')).version === version) return;
  console.log(`Fetching OHIF ${version} with npm (once)`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  });
}

/** Replaces every occurrence and insists on at least one: a new OHIF that differs must not slip through. */
function replaced(text, from, to, name) {
  if (!text.includes(from)) throw new Error(`OHIF has changed: ${name} has no ${from}`);
  return text.replaceAll(from, to);
}

function rewritten(name, bytes) {
  if (!/\.(js|css)$/.test(name)) return bytes;
  let text = bytes
    .toString('utf8')
    .replaceAll('__webpack_require__.p = "/"', '__webpack_require__.p = "/viewer/"')
    .replaceAll('src: "./ohif-logo.svg"', 'src: "/viewer/ohif-logo.svg"');
  if (name === 'app.bundle.css') text = replaced(text, 'url(/', 'url(/viewer/', name);
  if (name.startsWith('app.bundle.') && name.endsWith('.js')) {
    text = replaced(text, 'pluginImports_modes.push("@ohif/mode-microscopy");', '', name);
  }
  return Buffer.from(text, 'utf8');
}

const page = (name, bytes, bundle) =>
  name === 'index.html' ? Buffer.from(replaced(bytes.toString('utf8'), '@app.bundle@', bundle, name)) : bytes;

function write(folder, name, bytes) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (COMPRESSED.test(name)) fs.writeFileSync(file + '.gz', gzipSync(bytes, { level: 9 }));
  else fs.writeFileSync(file, bytes);
}

const key = wanted();
const stamp = path.join(target, 'build-id');
if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== key) {
  install();
  const unfinished = target + '.tmp';
  fs.rmSync(unfinished, { recursive: true, force: true });
  const bundle = files(dist).find(name => /^app\.bundle\.[0-9a-f]+\.js$/.test(name));
  for (const name of files(dist).filter(name => !LEFT_OUT.some(rule => rule.test(name)))) {
    write(unfinished, name, rewritten(name, fs.readFileSync(path.join(dist, name))));
  }
  for (const name of files(own)) write(unfinished, name, page(name, fs.readFileSync(path.join(own, name)), bundle));
  fs.copyFileSync(path.join(dist, '../LICENSE'), path.join(unfinished, 'LICENSE.txt'));
  fs.writeFileSync(path.join(unfinished, 'build-id'), key);
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(unfinished, target);
}
