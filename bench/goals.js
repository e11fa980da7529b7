'use strict';
// The goals for the results: ratios to alternatives that were measured in the same run. Where there is no alternative, a goal is an absolute
// value (start, compile time, growth). The limits on instructions are in callgrind_budgets.js.
const { value, ratio } = require('./results.js');
const { budgets } = require('./callgrind_budgets.js');

const goals = [
  { metric: 'http.get.cpu', alternative: 'nginx', atMost: 1.15 },
  { metric: 'http.post.cpu', alternative: 'nginx', atMost: 1.15 },
  { metric: 'http.get.cpu', alternative: 'epoll', atMost: 1.2 },
  { metric: 'http.post.cpu', alternative: 'epoll', atMost: 1.2 },
  { metric: 'http.get.cpu', alternative: 'hapi', timesLess: 5 },
  { metric: 'http.post.cpu', alternative: 'hapi', timesLess: 10 },
  { metric: 'http.get.cpu', alternative: 'fastify', timesLess: 2 },
  { metric: 'http.post.cpu', alternative: 'fastify', timesLess: 2 },
  { metric: 'http.memory', alternative: 'hapi', timesLess: 8 },
  { metric: 'growth.routes', atMostTimes: 1.5 },
  { metric: 'growth.threads', atMostTimes: 1.15 },
  { metric: 'growth.connections', atMostMib: 60 },
  { metric: 'lambda.get.cpu', alternative: 'bare', atMost: 1.3 },
  { metric: 'lambda.post.cpu', alternative: 'bare', atMost: 1.5 },
  { metric: 'lambda.get.cpu', alternative: 'node', timesLess: 15 },
  { metric: 'lambda.post.cpu', alternative: 'node', timesLess: 15 },
  { metric: 'lambda.cold', alternative: 'bare', atMost: 1.25 },
  { metric: 'lambda.cold', alternative: 'node', timesLess: 130 },
  { metric: 'lambda.memory', alternative: 'node', timesLess: 8 },
  { metric: 'parse.rate', alternative: 'joi', timesMore: 10 },
  { metric: 'cloud.getFunction.rate', alternative: 'moto', timesMore: 20 },
  { metric: 'cloud.putObject.rate', alternative: 'moto', timesMore: 20 },
  { metric: 'cloud.getFunction.cpu', alternative: 'moto', timesLess: 20 },
  { metric: 'cloud.putObject.cpu', alternative: 'moto', timesLess: 20 },
  { metric: 'cloud.ready', atMostMs: 20 },
  { metric: 'cloud.restart', atMostMs: 20 },
  { metric: 'cloud.memory', atMostMib: 19.07 },  // 20 MB
  { metric: 'cloud.overhead', atMostMs: 1 },
  { metric: 'compile.handler', atMostSeconds: 1.5 },
  { metric: 'compile.header', atMostSeconds: 1 },
];

// The units of absolute goals.
const ownUnits = [['atMostSeconds', 's'], ['atMostMs', 'ms'], ['atMostTimes', 'x'], ['atMostMib', 'MiB']];

function checkGoal(results, { metric: id, alternative, atMost, timesLess, timesMore, ...own }) {
  const metric = results.find(id);
  const measured = metric && (alternative ? ratio(metric, 'ours', alternative) : value(metric, 'ours'));
  const known = measured != null;
  const [of, unit] = ownUnits.find(([name]) => own[name]) || [];
  if (of) return { id, goal: `at most ${own[of]} ${unit}`, got: known ? `${measured.toFixed(2)} ${unit} (${(measured / own[of]).toFixed(2)} x the goal)` : null, reached: known && measured <= own[of] };
  if (atMost) return { id, goal: `at most ${atMost} x ${alternative}`, got: known ? `${measured.toFixed(2)} x` : null, reached: known && measured <= atMost };
  const times = timesLess ? 1 / measured : measured;
  const wanted = timesLess || timesMore;
  return { id, goal: `${wanted} x ${timesLess ? 'less' : 'more'} than ${alternative}`, got: known ? `${times.toFixed(1)} x (${(times / wanted).toFixed(2)} x the goal)` : null, reached: known && times >= wanted };
}

const unitOf = (id) => id.split('.').pop();

function checkBudget(results, { metric: id, atMost, goal }) {
  const metric = results.find(id);
  const measured = metric && value(metric, 'ours');
  const got = measured == null ? null : `${measured.toFixed(0)} (${(measured / goal).toFixed(2)} x the goal of ${goal})`;
  return { id, goal: `at most ${atMost} ${unitOf(id)}`, got, reached: measured != null && Math.round(measured) <= atMost };
}

const partOf = (id) => (/^(instructions|allocations)$/.test(unitOf(id)) ? 'instructions' : id.split('.')[0]);

// Returns one result per goal of these parts of the benchmark: the goal, what was measured (null: nothing), and whether the goal is reached.
function checkedGoals(results, parts) {
  const all = [...goals.map((goal) => checkGoal(results, goal)), ...budgets.map((budget) => checkBudget(results, budget))];
  return all.filter(({ id }) => parts.includes(partOf(id)));
}

module.exports = { checkedGoals };
