'use strict';
// Parsing and validating the 1 KB order: into a struct with our schema, and into an object with JSON.parse and joi. Each program measures its own CPU time.
const fs = require('fs');
const path = require('path');
const { scratch, tools, measuredCore, pinnedTo, run, say } = require('./processes.js');
const { workloads } = require('./workloads.js');
const { inTurn } = require('./results.js');

function parseAlternatives(lambda) {
  const ours = path.join(tools, 'parse_rate');
  return {
    ours: fs.existsSync(ours) ? { command: [ours] } : { reason: 'bench/parse_rate.cpp is not built' },
    joi: lambda.node.reason ? lambda.node : { command: [process.execPath, path.join(scratch, 'joi_rate.js')] },
  };
}

async function measureParse(results, alternatives, { rounds, seconds }) {
  const section = results.section('Parsing and validating the order of 928 bytes', Object.keys(alternatives));
  const rate = results.metric(section, 'parse.rate', 'documents per CPU second', '1/s', { better: 'more', digits: 0 });
  const file = path.join(scratch, 'order-1k.json');
  fs.writeFileSync(file, workloads.post.body);

  const programs = {};
  for (const [name, { command, reason }] of Object.entries(alternatives)) {
    if (command) programs[name] = command;
    else results.leaveOut(name, 'parsing', reason);
  }
  for (let round = 1; round <= rounds; round++) {
    say(`parsing, round ${round} of ${rounds}`);
    for (const [name, command] of inTurn(programs, round)) {
      try {
        rate(name, JSON.parse(run(pinnedTo(measuredCore, [...command, file, String(seconds)]))).per_second);
      } catch (error) {
        results.leaveOut(name, 'parsing', error.message, [section]);
        delete programs[name];
      }
    }
  }
}

module.exports = { parseAlternatives, measureParse };
