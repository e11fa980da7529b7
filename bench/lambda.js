'use strict';
// Lambda: each function polls our own Runtime API server. Both run on one core, because a wake-up across cores would count as the function's time.
const fs = require('fs');
const path = require('path');
const { isDeepStrictEqual } = require('util');
const { scratch, tools, measuredCore, pinnedTo, run, say } = require('./processes.js');
const { workloads, event } = require('./workloads.js');
const { inTurn, median } = require('./results.js');
const { zipBytes } = require('./deployed_files.js');

// The numbers of starts and invocations per alternative and round. Node needs thousands of invocations to warm up, but fewer measured ones, as it is slower.
const pace = {
  node: { starts: 3, warm: 3000, measure: 2000 },
  native: { starts: 60, warm: 500, measure: 9500 },
};
const paceOf = (name) => (name === 'node' ? pace.node : pace.native);

function eventFile(key) {
  const file = path.join(scratch, `${key}-event.json`);
  fs.writeFileSync(file, JSON.stringify(event(workloads[key])));
  return file;
}

// Invokes `command` warm + measure times; returns cpu_us and peak_rss_kib. Every response must contain the workload's expected texts.
function invoke(key, command, { warm, measure }) {
  const expectations = workloads[key].expectedTexts.flatMap((text) => ['--expect', text]);
  const api = [path.join(tools, 'runtime_api'), '--event', eventFile(key), ...expectations, '--warm', warm, '--measure', measure, '--', ...command];
  return JSON.parse(run(pinnedTo(measuredCore, api.map(String))));
}

function startUp(command, starts) {
  const api = [path.join(tools, 'runtime_api'), '--starts', String(starts), '--', ...command];
  return JSON.parse(run(pinnedTo(measuredCore, api))).first_poll_ms;
}

function checkAnswer(key, command) {
  const file = path.join(scratch, 'first-response.json');
  run([path.join(tools, 'runtime_api'), '--event', eventFile(key), '--measure', '1', '--first-response', file, '--', ...command]);
  const { statusCode, body } = JSON.parse(fs.readFileSync(file));
  if (statusCode !== 200 || !isDeepStrictEqual(JSON.parse(body), workloads[key].response)) throw new Error(`it responds with ${statusCode} ${body}`);
}

async function measureLambda(results, alternatives, { rounds }) {
  const names = Object.keys(alternatives);
  const section = results.section('Lambda: one invocation at a time, HTTP API events (2.0)', names);
  const cold = results.metric(section, 'lambda.cold', 'process start to first poll', 'ms');
  const warm = {
    get: results.metric(section, 'lambda.get.cpu', 'CPU per invocation, GET', 'us'),
    post: results.metric(section, 'lambda.post.cpu', 'CPU per invocation, POST', 'us'),
  };
  const memory = results.metric(section, 'lambda.memory', 'peak RSS', 'MiB');
  const size = results.metric(section, 'lambda.package', 'package, zipped', 'KiB', { digits: 0 });

  const functions = {};
  const orLeaveOut = (name, work) => {
    try {
      work();
    } catch (error) {
      results.leaveOut(name, 'Lambda', error.message, [section]);
      delete functions[name];
    }
  };
  for (const [name, { command, files, reason }] of Object.entries(alternatives)) {
    orLeaveOut(name, () => {
      if (reason) throw new Error(reason);
      for (const key of Object.keys(workloads)) checkAnswer(key, command);
      size(name, zipBytes(files) / 1024);
      functions[name] = command;
    });
  }
  for (let round = 1; round <= rounds; round++) {
    say(`Lambda, round ${round} of ${rounds}`);
    for (const [name, command] of inTurn(functions, round)) {
      orLeaveOut(name, () => cold(name, median(startUp(command, paceOf(name).starts))));
    }
    for (const [name, command] of inTurn(functions, round)) {
      orLeaveOut(name, () => {
        const peaks = Object.keys(workloads).map((key) => {
          const { cpu_us, peak_rss_kib } = invoke(key, command, paceOf(name));
          warm[key](name, cpu_us);
          return peak_rss_kib;
        });
        memory(name, Math.max(...peaks) / 1024);
      });
    }
  }
}

module.exports = { measureLambda, invoke, startUp };
