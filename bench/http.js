'use strict';
// HTTP: each server on the measured core, wrk on the driver core (1 thread, 32 keep-alive connections), one alternative after the other in each round.
const fs = require('fs');
const http = require('http');
const path = require('path');
const { isDeepStrictEqual } = require('util');
const { scratch, measuredCore, driverCore, pinnedTo, start, stop, run, listenerOf, freePort, cpuNanoseconds, peakRssKib, say } = require('./processes.js');
const { workloads, target } = require('./workloads.js');
const { inTurn } = require('./results.js');

const connections = 32;

function sendRequest(port, workload, { query, body } = workload) {
  const headers = { ...workload.headers, ...(body && { 'content-length': Buffer.byteLength(body) }) };
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, method: workload.method, path: target({ ...workload, query }), headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (part) => { text += part; });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    request.on('error', reject).end(body);
  });
}

// A server is measured only if it responds to valid requests correctly and rejects invalid ones. `validates` is false for nginx, whose responses are constants, and for the bare loop.
async function checkResponses(port, validates) {
  for (const workload of Object.values(workloads)) {
    const right = await sendRequest(port, workload);
    if (right.status !== 200 || !isDeepStrictEqual(JSON.parse(right.text), workload.response)) {
      throw new Error(`it responds to ${workload.title} with ${right.status} ${right.text.slice(0, 200)}`);
    }
    const wrong = validates && (await sendRequest(port, workload, workload.wrong));
    if (wrong && wrong.status !== 400) throw new Error(`it responds to an invalid ${workload.method} with ${wrong.status}`);
  }
}

// wrk's script for a workload; it ends with one line of JSON.
function wrkScript(key) {
  const workload = workloads[key];
  const quoted = (text) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const headers = Object.entries(workload.headers).map(([name, value]) => `wrk.headers[${quoted(name)}] = ${quoted(value)}`);
  const file = path.join(scratch, `${key}.lua`);
  fs.writeFileSync(file, `wrk.method = ${quoted(workload.method)}
wrk.path = ${quoted(target(workload))}
${headers.join('\n')}
${workload.body ? `wrk.body = ${quoted(workload.body)}` : ''}
function done(summary, latency)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  print(string.format('\\n{"requests":%d,"failed":%d,"p50_us":%d,"p99_us":%d}', summary.requests, failed, latency:percentile(50), latency:percentile(99)))
end
`);
  return file;
}

function runWrk(key, port, seconds) {
  const wrk = ['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '-s', wrkScript(key), `http://127.0.0.1:${port}`];
  const output = run(pinnedTo(driverCore, wrk));
  const figures = JSON.parse(output.slice(output.lastIndexOf('\n{')));
  if (figures.failed > 0) throw new Error(`${figures.failed} of ${figures.requests} requests failed`);
  return figures;
}

async function launch(name, command) {
  const port = await freePort();
  const child = start(pinnedTo(measuredCore, command(port)));
  try {
    const pid = await listenerOf(child, port, 30);
    await checkResponses(port, name !== 'nginx' && name !== 'epoll');
    return { child, port, pid };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function measureOnce(server, key, seconds) {
  const before = cpuNanoseconds(server.pid);
  const { requests, p50_us, p99_us } = runWrk(key, server.port, seconds);
  return { cpuUs: (cpuNanoseconds(server.pid) - before) / 1000 / requests, p50Ms: p50_us / 1000, p99Ms: p99_us / 1000 };
}

function tables(results, names) {
  const sections = [];
  const record = {};
  for (const [key, workload] of Object.entries(workloads)) {
    const section = results.section(`HTTP: ${workload.title}`, names);
    sections.push(section);
    record[key] = {
      cpuUs: results.metric(section, `http.${key}.cpu`, 'CPU per request', 'us'),
      p50Ms: results.metric(section, `http.${key}.p50`, `p50, ${connections} connections`, 'ms'),
      p99Ms: results.metric(section, `http.${key}.p99`, `p99, ${connections} connections`, 'ms'),
    };
  }
  const memory = results.metric(results.section('HTTP: memory', names), 'http.memory', 'peak RSS after both loads', 'MiB', { digits: 1 });
  return { sections, record, memory };
}

async function measureHttp(results, alternatives, { rounds, seconds }) {
  const { sections, record, memory } = tables(results, Object.keys(alternatives));
  const servers = {};
  const orLeaveOut = async (name, work) => {
    try {
      await work();
    } catch (error) {
      results.leaveOut(name, 'HTTP', error.message, sections);
      if (servers[name]) await stop(servers[name].child);
      delete servers[name];
    }
  };
  try {
    for (const [name, { command, reason }] of Object.entries(alternatives)) {
      await orLeaveOut(name, async () => {
        if (reason) throw new Error(reason);
        servers[name] = await launch(name, command);
        for (const key of Object.keys(workloads)) runWrk(key, servers[name].port, seconds);  // until it is warm
      });
    }
    for (let round = 1; round <= rounds; round++) {
      say(`HTTP, round ${round} of ${rounds}`);
      for (const key of Object.keys(workloads)) {
        for (const [name, server] of inTurn(servers, round)) {
          await orLeaveOut(name, () => {
            for (const [figure, value] of Object.entries(measureOnce(server, key, seconds))) record[key][figure](name, value);
          });
        }
      }
    }
    for (const [name, server] of Object.entries(servers)) memory(name, peakRssKib(server.pid) / 1024);
  } finally {
    for (const { child } of Object.values(servers)) await stop(child);
  }
}

module.exports = { measureHttp, runWrk };
