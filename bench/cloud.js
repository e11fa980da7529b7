'use strict';
// Compares the local cloud with moto's server: time to the first response, CPU per call, memory. Also measures the overhead of a warm invocation, for the
// local cloud only, since moto's server needs Docker to run a function.
const fs = require('fs');
const net = require('net');
const path = require('path');
const { root, scratch, tools, measuredCore, driverCore, pinnedTo, start, stop, run, listenerOf, freePort, cpuNanoseconds, pause, say } = require('./processes.js');
const { call, signed, createUserAndRole, functionZip, createFunction } = require('./sigv4_client.js');
const { inTurn, median } = require('./results.js');
const largeState = require('./large_cloud_state.js');

const martlet = path.join(root, 'build', 'release', 'src', 'martlet', 'cli', 'martlet');
const starts = 3;  // of each round
const large = Buffer.alloc(100 * 1024 * 1024, 'martlet');
const operations = {
  getFunction: { title: 'GetFunction', method: 'GET', path: '/2015-03-31/functions/measured', service: 'lambda', body: '' },
  // wrkScript() numbers the bodies, so that each differs: a database may skip a write that changes nothing.
  putObject: { title: 'PutObject, 1 KiB', method: 'PUT', path: '/measured-bucket/key', service: 's3', body: 'x'.repeat(1016), signsBody: false },
};

const commands = {
  ours: (port) => [martlet, 'local', 'up', '--ephemeral', '--port', String(port)],
  moto: (port) => ['python3', '-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
};

// Uses a raw socket, because Node's HTTP client takes longer than the server takes to start.
function responds(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'));
    socket.once('data', () => { socket.destroy(); resolve(true); });
    socket.once('close', () => resolve(false));
    socket.on('error', () => {});
  });
}

// Measures the time from exec to the first response. The fork is excluded, because it copies this process's page tables.
async function launch(command) {
  const port = await freePort();
  const child = start(pinnedTo(measuredCore, command(port)));
  const began = process.hrtime.bigint();
  while (!(await responds(port))) {
    if (child.hasEnded) throw new Error(child.stderrTail.trim().split('\n').pop());
    await pause(1);
  }
  return { child, port, readyMs: Number(process.hrtime.bigint() - began) / 1e6, pid: await listenerOf(child, port, 30) };
}

// The best of several starts, to exclude noise from other processes.
async function readyMs(command) {
  const taken = [];
  for (let i = 0; i < starts; i++) {
    const { child, readyMs: ms } = await launch(command);
    await stop(child);
    taken.push(ms);
  }
  return Math.min(...taken);
}

function wrkScript(name, { method, body, signsBody = true }, headers) {
  const file = path.join(scratch, `${name}.lua`);
  const fields = Object.entries(headers).filter(([field]) => field !== 'host').map(([field, value]) => `wrk.headers["${field}"] = "${value}"`);
  fs.writeFileSync(file, `wrk.method = "${method}"\nwrk.body = "${body}"\n${fields.join('\n')}
${signsBody ? '' : `local sent = 0
function request()
  sent = sent + 1
  return wrk.format(nil, nil, nil, string.format('%08d', sent) .. wrk.body)
end
`}function done(summary)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  print(string.format('\\n{"requests":%d,"failed":%d,"seconds":%f}', summary.requests, failed, summary.duration / 1e6))
end
`);
  return file;
}

// The server's CPU time per call, and the rate that it sustains.
function measureCalls(server, name, seconds) {
  const operation = operations[name];
  const headers = signed({ ...operation, host: `127.0.0.1:${server.port}`, key: server.made.key });
  const before = cpuNanoseconds(server.pid);
  const output = run(pinnedTo(driverCore, ['wrk', '-t1', '-c4', '--timeout', '10s', `-d${seconds}s`, '-s', wrkScript(name, operation, headers), `http://127.0.0.1:${server.port}${operation.path}`]));
  const { requests, failed, seconds: took } = JSON.parse(output.slice(output.lastIndexOf('\n{')));
  if (requests === 0) throw new Error(`no call of ${operation.title} got a response within ${seconds} s`);
  if (failed > requests / 100) throw new Error(`${failed} of ${requests} calls of ${operation.title} failed`);
  return { cpuUs: (cpuNanoseconds(server.pid) - before) / 1000 / requests, rate: requests / took };
}

const memoryMib = (pid) => Number(fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s*(\d+)/m)[1]) / 1024;

// Peak memory during two concurrent uploads of 100 MB, after every service was called.
async function memoryUnderUploads({ port, pid, made }) {
  let most = 0;
  const watch = setInterval(() => { most = Math.max(most, memoryMib(pid)); }, 5);
  const put = (name) => call(port, { method: 'PUT', path: `/measured-bucket/${name}`, service: 's3', key: made.key, body: large });
  await Promise.all([put('one'), put('two')]);
  clearInterval(watch);
  return most;
}

const json = (service, target, body) => ({ method: 'POST', path: '/', service, headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target }, body: JSON.stringify(body) });

async function prepare(server) {
  server.made = await createUserAndRole(server.port);
  const { key } = server.made;
  await createFunction(server.port, server.made, 'measured', functionZip(fs.readFileSync(path.join(tools, 'lambda_loop'))));
  await call(server.port, { method: 'PUT', path: '/measured-bucket', service: 's3', key, headers: { 'content-type': 'application/xml' },
    body: '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>eu-central-1</LocationConstraint></CreateBucketConfiguration>' });
  await call(server.port, { ...json('ssm', 'AmazonSSM.PutParameter', { Name: 'p', Value: 'v', Type: 'SecureString' }), key });
  await call(server.port, { ...json('logs', 'Logs_20140328.CreateLogGroup', { logGroupName: 'g' }), key });
  await call(server.port, { ...json('kms', 'TrentService.CreateKey', {}), key });
  await call(server.port, { ...json('codecommit', 'CodeCommit_20150413.CreateRepository', { repositoryName: 'r' }), key });
  await call(server.port, { ...json('codepipeline', 'CodePipeline_20150709.ListPipelines', {}), key });
  await call(server.port, { method: 'POST', path: '/v2/apis', service: 'apigateway', key, headers: { 'content-type': 'application/json' }, body: '{"name":"n","protocolType":"HTTP"}' });
}

// The overhead of an invocation: its total time minus the duration in the function's report.
async function overheadMs({ port, made }) {
  const taken = [];
  const event = JSON.stringify(require('./workloads.js').event(require('./workloads.js').workloads.get));
  for (let i = 0; i < 500; i++) {
    const began = process.hrtime.bigint();
    const { headers } = await call(port, { method: 'POST', path: '/2015-03-31/functions/measured/invocations', service: 'lambda', key: made.key, headers: { 'x-amz-log-type': 'Tail' }, body: event });
    const ms = Number(process.hrtime.bigint() - began) / 1e6;
    const own = Buffer.from(headers['x-amz-log-result'], 'base64').toString().match(/\tDuration: ([\d.]+) ms/);
    if (headers['x-amz-function-error']) throw new Error('the function failed');
    taken.push(ms - Number(own[1]));
  }
  return median(taken);
}

// One round for one alternative. The start is measured with a separate process; calls go to the server that stays up.
async function measureRound(results, name, server, record, seconds) {
  record.ready(name, await readyMs(commands[name]));
  for (const operation of Object.keys(operations)) {
    if (server.cannot.has(operation)) continue;
    try {
      const { cpuUs, rate } = measureCalls(server, operation, seconds);
      record[operation].cpu(name, cpuUs);
      record[operation].rate(name, rate);
    } catch (error) {
      server.cannot.add(operation);
      results.leaveOut(name, operations[operation].title, error.message);
    }
  }
  if (name === 'ours') record.overhead(name, await overheadMs(server));
}

const onLargeState = (port) => [martlet, 'local', 'up', '--state', largeState.folder, '--lambda-pending-ms', '0', '--port', String(port)];

// The local cloud only: 1,000 functions with 10 versions each.
async function measureLargeState(record, rounds) {
  say('the local cloud: 1,000 functions of 10 versions');
  largeState.remove();
  let server = await launch(onLargeState);
  try {
    const key = await largeState.fill(server.port);
    for (let round = 0; round < rounds; round++) {
      record.listFunctions('ours', await largeState.listFunctionsMs(server.port, key));
      record.listVersions('ours', await largeState.listVersionsMs(server.port, key));
    }
    await stop(server.child);
    for (let round = 0; round < rounds; round++) record.restart('ours', await readyMs(onLargeState));
  } finally {
    await stop(server.child);
    largeState.remove();
  }
}

function metricsOf(results, section) {
  const metric = (id, ...rest) => results.metric(section, `cloud.${id}`, ...rest);
  const record = { ready: metric('ready', `first response, the best of ${starts} starts`, 'ms', { digits: 1 }) };
  for (const [name, { title }] of Object.entries(operations)) {
    record[name] = { cpu: metric(`${name}.cpu`, `${title}: CPU`, 'us', { digits: 0 }), rate: metric(`${name}.rate`, `${title}: rate`, '1/s', { better: 'more', digits: 0 }) };
  }
  record.overhead = metric('overhead', 'warm invocation, beyond the function itself', 'ms');
  record.memory = metric('memory', 'resident, with uploads of 2 x 100 MB under way', 'MiB', { digits: 1 });
  record.restart = metric('restart', 'first response, with 1,000 functions of 10 versions', 'ms', { digits: 1 });
  record.listFunctions = metric('listFunctions', 'these functions listed', 'ms', { digits: 0 });
  record.listVersions = metric('listVersions', 'all their versions listed', 'ms', { digits: 0 });
  return record;
}

async function measureCloud(results, { rounds, seconds }) {
  const section = results.section('The local cloud', Object.keys(commands));
  const record = metricsOf(results, section);
  const servers = {};
  const orLeaveOut = async (name, work) => {
    try {
      await work();
    } catch (error) {
      results.leaveOut(name, 'the local cloud', error.message, [section]);
      if (servers[name]) await stop(servers[name].child);
      delete servers[name];
    }
  };
  try {
    for (const [name, command] of Object.entries(commands)) {
      await orLeaveOut(name, async () => {
        servers[name] = { ...await launch(command), cannot: new Set() };  // operations to which it didn't respond
        await prepare(servers[name]);
      });
    }
    await pause(200);  // until the functions are active
    for (let round = 1; round <= rounds; round++) {
      say(`the local cloud, round ${round} of ${rounds}`);
      for (const [name, server] of inTurn(servers, round)) await orLeaveOut(name, () => measureRound(results, name, server, record, seconds));
    }
    for (const [name, server] of Object.entries(servers)) await orLeaveOut(name, async () => record.memory(name, await memoryUnderUploads(server)));
  } finally {
    for (const { child } of Object.values(servers)) await stop(child);
  }
  if (servers.ours) await orLeaveOut('ours', () => measureLargeState(record, rounds));
}

module.exports = { measureCloud };
