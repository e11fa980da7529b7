'use strict';
// The npm packages that check documents and use them: exact versions with their hashes (tools/package-lock.json), installed once into the
// build folder, without running anything of theirs.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');
const { spawnSync } = require('child_process');

const source = path.join(__dirname, 'tools');

function skip(reason) {
  console.log(`skipped: ${reason}`);
  process.exit(77);
}

function isInstalled(folder) {
  const lock = path.join(folder, 'installed.json');
  return fs.existsSync(lock) && fs.readFileSync(lock, 'utf8') === fs.readFileSync(path.join(source, 'package-lock.json'), 'utf8');
}

// One test at a time: a folder can be created only once.
function withLock(folder, work) {
  const lock = `${folder}.lock`;
  for (let waited = 0; ; waited += 200) {
    try {
      fs.mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || waited > 180_000) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    fs.rmdirSync(lock);
  }
}

function install(folder) {
  if (isInstalled(folder)) return;
  for (const file of ['package.json', 'package-lock.json']) fs.copyFileSync(path.join(source, file), path.join(folder, file));
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=20000'];
  const npm = spawnSync('npm', options, { cwd: folder, encoding: 'utf8' });
  if (npm.error) skip(`npm can't be run: ${npm.error.message}`);
  if (npm.status !== 0) skip(`npm could not install the tools: ${npm.stderr.split('\n')[0]}`);
  fs.copyFileSync(path.join(source, 'package-lock.json'), path.join(folder, 'installed.json'));
}

/// The tools in `folder`: `path`, and `require` as from within it. Ends the test as skipped where they can't be installed.
function tools(folder) {
  fs.mkdirSync(folder, { recursive: true });
  withLock(folder, () => install(folder));
  return { path: folder, require: createRequire(path.join(folder, 'package.json')) };
}

module.exports = { tools, skip };
