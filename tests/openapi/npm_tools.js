'use strict';
// Installs the npm packages that check and use documents, in exact versions with hashes (tools/package-lock.json), into the build
// folder, without running their scripts.
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

// Allows one test at a time, because only one of them can create the folder.
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

/// The tools in `folder`: `path`, and `require` as from within it. Skips the test if they can't be installed.
function tools(folder) {
  fs.mkdirSync(folder, { recursive: true });
  withLock(folder, () => install(folder));
  return { path: folder, require: createRequire(path.join(folder, 'package.json')) };
}

module.exports = { tools, skip };
