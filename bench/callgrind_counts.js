'use strict';
// Counts user-space instructions and allocations per request with callgrind: runs with N and with 3N requests, and divides the difference by 2N,
// so that startup and shutdown cancel out. Unlike timings, the counts are reproducible to within 1% under any load.
const fs = require('fs');
const net = require('net');
const path = require('path');
const { scratch, tools, start, stop, run, listenerOf, freePort, say } = require('./processes.js');
const { workloads, browserGet, bytes } = require('./workloads.js');
const { invoke, startUp } = require('./lambda.js');

const few = 200;

const callgrind = (file, command) => ['/usr/bin/valgrind', '--tool=callgrind', `--callgrind-out-file=${file}`, ...command];

// The functions that allocate memory; operator new calls malloc.
const allocating = /^(?:malloc|calloc|realloc|aligned_alloc|memalign|posix_memalign)(?:@.*)?(?:'\d+)?$/;

// Counts the calls of these functions. callgrind writes `cfn=(ID) NAME`, then `calls=COUNT ...`; it writes each name once, and then only its ID.
function allocationsIn(profile) {
  const names = new Map();
  let isAllocating = false;
  let count = 0;
  for (const [, kind, id, name, calls] of profile.matchAll(/^(?:(c?fn)=\((\d+)\)(?: (.*))?|calls=(\d+) .*)$/gm)) {
    if (name) names.set(id, name);
    if (kind === 'cfn') isAllocating = allocating.test(names.get(id));
    if (calls && isAllocating) count += Number(calls);
  }
  return count;
}

function countsOf(file) {
  const profile = fs.readFileSync(file, 'utf8');
  fs.unlinkSync(file);
  const total = profile.match(/^(?:totals|summary): (\d+)/m);
  if (!total) throw new Error('callgrind counted nothing');
  return { instructions: Number(total[1]), allocations: allocationsIn(profile) };
}

// Sends `times` requests one after another over one connection.
function sendRequests(port, workload, times) {
  const request = bytes(workload, port);
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(request));
    let received = '';
    let responses = 0;
    socket.setTimeout(60000, () => socket.destroy(new Error('the server sent nothing for a minute')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed a keep-alive connection')));
    socket.on('data', (part) => {
      received += part.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      const length = end >= 0 && /^content-length: *(\d+)/im.exec(received.slice(0, end));
      if (end < 0 || (length && received.length < end + 4 + Number(length[1]))) return;
      if (!length) return socket.destroy(new Error('the response has no Content-Length'));
      received = '';
      responses += 1;
      if (responses < times) return void socket.write(request);
      socket.removeAllListeners('close');
      socket.end();
      resolve();
    });
  });
}

const httpWorkloads = { get: workloads.get, browserGet, post: workloads.post };

async function countServer(command, key, times) {
  const file = path.join(scratch, 'callgrind.out');
  const port = await freePort();
  const child = start(callgrind(file, command(port)));
  try {
    await listenerOf(child, port, 60);
    await sendRequests(port, httpWorkloads[key], times);
  } finally {
    await stop(child, 30000);
  }
  return countsOf(file);
}

async function countFunction(command, key, times) {
  const file = path.join(scratch, 'callgrind.out');
  invoke(key, callgrind(file, command), { warm: 0, measure: times });
  return countsOf(file);
}

// Counts one start, until the function asks for its first event, and the end of the process.
function countStart(command) {
  const file = path.join(scratch, 'callgrind.out');
  startUp(callgrind(file, command), 1);
  return countsOf(file).instructions;
}

// Counts only parsing and validating the order.
async function countParsing(times) {
  const file = path.join(scratch, 'callgrind.out');
  const order = path.join(scratch, 'order-1k.json');
  fs.writeFileSync(order, workloads.post.body);
  run(callgrind(file, [path.join(tools, 'parse_rate'), order, 'documents', String(times)]));
  return countsOf(file);
}

async function difference(count) {
  const [many, some] = [await count(3 * few), await count(few)];
  const each = (of) => (many[of] - some[of]) / (2 * few);
  return { instructions: each('instructions'), allocations: each('allocations') };
}

function measureStart(results, alternatives) {
  const section = results.section('Lambda: user-space instructions of a start (callgrind)', Object.keys(alternatives));
  const record = results.metric(section, 'lambda.start.instructions', 'process start to first poll, and its end', 'Ir', { digits: 0 });
  for (const [name, { command, reason }] of Object.entries(alternatives)) {
    try {
      if (reason) throw new Error(reason);
      record(name, countStart(command));
    } catch (error) {
      results.leaveOut(name, 'instructions of a start', error.message);
    }
  }
}

async function measureCallgrindCounts(results, http, lambda) {
  const tables = [
    { title: 'HTTP', id: 'http', count: countServer, requests: httpWorkloads, alternatives: { ours: http.ours, nginx: http.nginx, epoll: http.epoll } },
    // Without allocations: a deployed function is stripped, so they can't be recognized.
    { title: 'Lambda', id: 'lambda', isStripped: true, count: countFunction, requests: workloads, alternatives: { ours: lambda.ours, bare: lambda.bare } },
    { title: 'Parsing, checking and the typed result', id: 'parse', count: (command, key, times) => countParsing(times),
      requests: { order: { title: 'the order of 928 bytes' } }, alternatives: { ours: {} } },
  ];
  for (const { title, id, isStripped, count, requests, alternatives } of tables) {
    const instructions = results.section(`${title}: user-space instructions (callgrind)`, Object.keys(alternatives));
    const allocations = results.section(`${title}: allocations (callgrind)`, Object.keys(alternatives));
    for (const [key, { title: request }] of Object.entries(requests)) {
      const recordInstructions = results.metric(instructions, `${id}.${key}.instructions`, request, 'Ir', { digits: 0 });
      const recordAllocations = results.metric(allocations, `${id}.${key}.allocations`, request, 'calls', { digits: 0 });
      for (const [name, { command, reason }] of Object.entries(alternatives)) {
        say(`instructions: ${title}, ${name}, ${key}`);
        try {
          if (reason) throw new Error(reason);
          const cost = await difference((times) => count(command, key, times));
          recordInstructions(name, cost.instructions);
          if (!isStripped) recordAllocations(name, cost.allocations);
        } catch (error) {
          results.leaveOut(name, `instructions of ${title}, ${request}`, error.message);
        }
      }
    }
  }
  measureStart(results, { ours: lambda.ours, bare: lambda.bare });
}

module.exports = { measureCallgrindCounts };
