'use strict';
// User-space instructions per request, by callgrind: runs with N and with 3N requests, the difference by 2N, so that starting and stopping
// cancel out. Exact where times are not: the same to a percent on any machine, under any load.
const fs = require('fs');
const net = require('net');
const path = require('path');
const { scratch, tools, start, stop, run, listenerOf, freePort, say } = require('./processes.js');
const { workloads, browserGet, bytes } = require('./workloads.js');
const { invoke } = require('./lambda.js');

const few = 200;

const callgrind = (file, command) => ['/usr/bin/valgrind', '--tool=callgrind', `--callgrind-out-file=${file}`, ...command];

function counted(file) {
  const total = fs.readFileSync(file, 'utf8').match(/^(?:totals|summary): (\d+)/m);
  fs.unlinkSync(file);
  if (!total) throw new Error('callgrind counted nothing');
  return Number(total[1]);
}

// Sends `times` requests one after the other over one connection.
function sendRequests(port, workload, times) {
  const request = bytes(workload, port);
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(request));
    let received = '';
    let answered = 0;
    socket.setTimeout(60000, () => socket.destroy(new Error('it was silent for a minute')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('it closed a connection that was to be kept')));
    socket.on('data', (part) => {
      received += part.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      const length = end >= 0 && /^content-length: *(\d+)/im.exec(received.slice(0, end));
      if (end < 0 || (length && received.length < end + 4 + Number(length[1]))) return;
      if (!length) return socket.destroy(new Error('its answer has no Content-Length'));
      received = '';
      answered += 1;
      if (answered < times) return void socket.write(request);
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
  return counted(file);
}

async function countFunction(command, key, times) {
  const file = path.join(scratch, 'callgrind.out');
  invoke(key, callgrind(file, command), { warm: 0, measure: times });
  return counted(file);
}

// Reading the order by its schema alone.
async function countParsing(times) {
  const file = path.join(scratch, 'callgrind.out');
  const order = path.join(scratch, 'order-1k.json');
  fs.writeFileSync(order, workloads.post.body);
  run(callgrind(file, [path.join(tools, 'parse_rate'), order, 'documents', String(times)]));
  return counted(file);
}

const difference = async (count) => ((await count(3 * few)) - (await count(few))) / (2 * few);

async function measureInstructions(results, http, lambda) {
  const tables = [
    { title: 'HTTP', id: 'http', count: countServer, requests: httpWorkloads, contestants: { ours: http.ours, nginx: http.nginx, epoll: http.epoll } },
    { title: 'Lambda', id: 'lambda', count: countFunction, requests: workloads, contestants: { ours: lambda.ours, bare: lambda.bare } },
  ];
  for (const { title, id, count, requests, contestants } of tables) {
    const section = results.section(`${title}: user-space instructions (callgrind)`, Object.keys(contestants));
    for (const key of Object.keys(requests)) {
      const record = results.metric(section, `${id}.${key}.instructions`, requests[key].title, 'Ir', { digits: 0 });
      for (const [name, { command, reason }] of Object.entries(contestants)) {
        say(`instructions: ${title}, ${name}, ${key}`);
        try {
          if (reason) throw new Error(reason);
          record(name, await difference((times) => count(command, key, times)));
        } catch (error) {
          results.leaveOut(name, `instructions of ${title} ${requests[key].method}`, error.message);
        }
      }
    }
  }
  const section = results.section('Parsing, checking and the typed result: user-space instructions (callgrind)', ['ours']);
  const record = results.metric(section, 'parse.order.instructions', 'the order of 928 bytes', 'Ir', { digits: 0 });
  say('instructions: parsing the order');
  record('ours', await difference(countParsing));
}

module.exports = { measureInstructions };
