'use strict';
// ./dev bench: measures Martlet and its alternatives side by side in one run.
const { parseArgs } = require('util');
const { say } = require('./processes.js');
const { httpAlternatives, lambdaAlternatives } = require('./measured_programs.js');
const { measureHttp } = require('./http.js');
const { measureLambda } = require('./lambda.js');
const { parseAlternatives, measureParse } = require('./parse_and_validate.js');
const { measureGrowth } = require('./growth.js');
const { measureCallgrindCounts } = require('./callgrind_counts.js');
const { measureCompile } = require('./compile.js');
const { measureCloud } = require('./cloud.js');
const { Results } = require('./results.js');
const { checkedGoals } = require('./goals.js');
const { table, json } = require('./results_table.js');

const usage = `./dev bench
./dev bench --only http,instructions
./dev bench --scale

Measures Martlet and its alternatives in alternating rounds, and prints a table. Each figure is the median of the
rounds. A complete run takes about four minutes. --scale measures nothing, but simulates how many functions a large load
needs in Lambda, and prints the result as JSON.

  --only PARTS  measures only these parts: http, growth, lambda, parse, instructions, compile, cloud
  --rounds N    the number of rounds (default: 5)
  --seconds N   the duration of each HTTP and parsing measurement, in seconds (default: 2)
  --json        prints the figures of all rounds as JSON
  --check       exits with 1 if a goal of the measured parts is missed, or a budget of instructions is exceeded
`;
const parts = ['http', 'growth', 'lambda', 'parse', 'instructions', 'compile', 'cloud'];

class Usage extends Error {}

function positive(text, name) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Usage(`--${name} takes a whole number of at least 1, not "${text}"`);
  return value;
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', default: parts.join(',') },
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '2' },
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const only = values.only.split(',');
    const unknown = only.find((part) => !parts.includes(part));
    if (unknown !== undefined) throw new Usage(`there is no part "${unknown}": choose from ${parts.join(', ')}`);
    return { ...values, only, rounds: positive(values.rounds, 'rounds'), seconds: positive(values.seconds, 'seconds') };
  } catch (error) {
    throw new Usage(error.message);
  }
}

async function measure(results, chosen) {
  const wants = (...these) => these.some((part) => chosen.only.includes(part));
  const http = wants('http', 'growth', 'instructions') && (await httpAlternatives());
  const lambda = wants('lambda', 'parse', 'instructions') && (await lambdaAlternatives());
  if (wants('http')) await measureHttp(results, http, chosen);
  if (wants('growth')) await measureGrowth(results, http, chosen);
  if (wants('lambda')) await measureLambda(results, lambda, chosen);
  if (wants('parse')) await measureParse(results, parseAlternatives(lambda), chosen);
  if (wants('instructions')) await measureCallgrindCounts(results, http, lambda);
  if (wants('compile')) await measureCompile(results);
  if (wants('cloud')) await measureCloud(results, chosen);
}

async function main() {
  const chosen = options();
  if (chosen.help) return void process.stdout.write(usage);
  const results = new Results();
  await measure(results, chosen);
  const goals = checkedGoals(results, chosen.only);
  process.stdout.write(`${chosen.json ? json(results, goals) : table(results, goals)}\n`);
  if (chosen.check && !goals.every(({ reached }) => reached)) process.exitCode = 1;
}

main().catch((error) => {
  say(error.message);
  if (error instanceof Usage) process.stderr.write(usage);
  process.exitCode = error instanceof Usage ? 2 : 1;
});
