'use strict';
// The files that a Lambda function is deployed with, and the size of their zip.
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const { root, scratch } = require('./processes.js');

// The files of npm packages and of their dependencies.
function packageFiles(names, seen = new Set()) {
  return names.flatMap((name) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const folder = path.join(scratch, 'node_modules', name);
    const { dependencies = {} } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json')));
    const entries = fs.readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file));
    return [...entries.filter((file) => fs.statSync(file).isFile()), ...packageFiles(Object.keys(dependencies), seen)];
  });
}

// The size in bytes of the zip to upload: each deflated file and its zip headers.
function zipBytes(files) {
  const headerBytes = (file) => 76 + 2 * path.relative(root, file).length;
  return files.reduce((sum, file) => sum + zlib.deflateRawSync(fs.readFileSync(file), { level: 9 }).length + headerBytes(file), 22);
}

module.exports = { packageFiles, zipBytes };
