'use strict';
// The part `growth`: how the cost grows with the number of routes, threads and connections. It should hardly grow: many routes are compared with a
// few, two threads with one.
const fs = require('fs');
const net = require('net');
const path = require('path');
const { tools, measuredCore, driverCore, pinnedTo, start, stop, run, listenerOf, freePort, cpuNanoseconds, pause, say } = require('./processes.js');
const { workloads, bytes } = require('./workloads.js');
const { runWrk } = require('./http.js');

const idleConnections = 10000;

// The ratio for the kind of lookup that grows most, measured with Google Benchmark.
function routingGrowth() {
  const file = path.join(tools, 'router_bench');
  if (!fs.existsSync(file)) throw new Error('router_bench was not built: it needs libbenchmark-dev');
  const options = ['--benchmark_format=json', '--benchmark_min_time=0.1'];
  const { benchmarks } = JSON.parse(run(pinnedTo(measuredCore, [file, ...options])));
  const times = new Map(benchmarks.map(({ name, cpu_time: time }) => [name, time]));
  const kinds = new Set([...times.keys()].map((name) => name.split('/')[0]));
  return Math.max(...[...kinds].map((kind) => times.get(`${kind}/10000`) / times.get(`${kind}/10`)));
}

const withLoops = (command, loops) => command.map((word, i) => (command[i - 1] === '--loops' ? String(loops) : word));

async function serve(command, work) {
  const port = await freePort();
  const child = start(command(port));
  try {
    return await work(port, await listenerOf(child, port, 30));
  } finally {
    await stop(child, 30000);
  }
}

// The CPU time per request, in microseconds, of a server with `loops` event loops, which can use as many cores.
function cpuPerRequest(command, loops, seconds) {
  const cores = loops === 1 ? measuredCore : `${measuredCore},${driverCore}`;
  return serve((port) => pinnedTo(cores, withLoops(command(port), loops)), (port, pid) => {
    runWrk('get', port, 1);
    const before = cpuNanoseconds(pid);
    const { requests } = runWrk('get', port, seconds);
    return (cpuNanoseconds(pid) - before) / 1000 / requests;
  });
}

const rssKib = (pid) => Number(fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s*(\d+)/m)[1]);

// Opens a connection, waits for a response, and keeps the connection open.
function idleConnection(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes(workloads.get, port)));
    socket.once('data', () => resolve(socket));
    socket.once('error', reject);
  });
}

function memoryOfIdleConnections(command) {
  const atOnce = 100;
  return serve((port) => command(port), async (port, pid) => {
    const sockets = [];
    while (sockets.length < idleConnections) {
      sockets.push(...(await Promise.all(Array.from({ length: atOnce }, () => idleConnection(port)))));
    }
    await pause(2000);
    const rss = rssKib(pid) / 1024;
    for (const socket of sockets) socket.destroy();
    return rss;
  });
}

async function measureGrowth(results, { ours: { command, reason } }, { rounds, seconds }) {
  const section = results.section('Growth', ['ours']);
  const routes = results.metric(section, 'growth.routes', 'a lookup among 10,000 routes : 10 routes, the worst kind', 'x');
  const threads = results.metric(section, 'growth.threads', 'CPU of a GET, two threads : one', 'x');
  const memory = results.metric(section, 'growth.connections', `${idleConnections} idle connections, resident`, 'MiB', { digits: 1 });
  const attempt = async (what, work) => {
    try {
      if (reason) throw new Error(reason);
      await work();
    } catch (error) {
      results.leaveOut('ours', what, error.message);
    }
  };
  for (let round = 1; round <= rounds; round++) {
    say(`growth, round ${round} of ${rounds}`);
    await attempt('routing', () => routes('ours', routingGrowth()));
    await attempt('two threads', async () => threads('ours', (await cpuPerRequest(command, 2, seconds)) / (await cpuPerRequest(command, 1, seconds))));
  }
  await attempt('idle connections', async () => memory('ours', await memoryOfIdleConnections(command)));
}

module.exports = { measureGrowth };
