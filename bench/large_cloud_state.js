'use strict';
// A large state of the local cloud: 1,000 functions with 10 versions each. Creates it, and measures how long listing takes.
const fs = require('fs');
const path = require('path');
const { scratch } = require('./processes.js');
const { call, createUserAndRole, functionZip } = require('./sigv4_client.js');

const functions = 1000;
const versions = 10;
const folder = path.join(scratch, 'cloud-state');
const json = { 'content-type': 'application/json' };
const zipOf = (text) => functionZip(Buffer.from(`#!/bin/sh\n# ${text}\n`)).toString('base64');

// Each version has its own package.
async function makeFunction(port, { key, role }, number) {
  const name = `function-${String(number).padStart(4, '0')}`;
  const created = { FunctionName: name, Runtime: 'provided.al2023', Handler: 'bootstrap', Role: role, Code: { ZipFile: zipOf(`${number}.1`) }, Publish: true };
  await call(port, { method: 'POST', path: '/2015-03-31/functions', service: 'lambda', key, headers: json, body: JSON.stringify(created) });
  for (let version = 2; version <= versions; version++) {
    const update = JSON.stringify({ ZipFile: zipOf(`${number}.${version}`), Publish: true });
    await call(port, { method: 'PUT', path: `/2015-03-31/functions/${name}/code`, service: 'lambda', key, headers: json, body: update });
  }
}

// Creates the state in a cloud without artificial delays (--lambda-pending-ms 0); returns the key for calls.
async function fill(port) {
  const made = await createUserAndRole(port);
  for (let number = 0; number < functions; number++) await makeFunction(port, made, number);
  return made.key;
}

// The time to read all pages of a list, in milliseconds; fails if the number of entries isn't `expected`.
async function listMs(port, key, query, expected) {
  const began = process.hrtime.bigint();
  let found = 0;
  for (let marker = ''; marker !== null;) {
    const target = `/2015-03-31/functions?${[query, marker && `Marker=${encodeURIComponent(marker)}`].filter(Boolean).sort((a, b) => (a < b ? -1 : 1)).join('&')}`;
    const page = JSON.parse((await call(port, { method: 'GET', path: target, service: 'lambda', key })).text);
    found += page.Functions.length;
    marker = page.NextMarker || null;
  }
  if (found !== expected) throw new Error(`${found} of ${expected} were listed`);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

const listFunctionsMs = (port, key) => listMs(port, key, '', functions);
const listVersionsMs = (port, key) => listMs(port, key, 'FunctionVersion=ALL', functions * (versions + 1));
const remove = () => fs.rmSync(folder, { recursive: true, force: true });

module.exports = { folder, fill, listFunctionsMs, listVersionsMs, remove };
