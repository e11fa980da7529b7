'use strict';
// What we hold ourselves to: ratios to what one would use instead, measured in the same run. What there is nothing to compare with has
// its own measure (starts, compile time, growth), and instructions are counted: budgets.js has those.
const { value, ratio } = require('./results.js');
const { budgets } = require('./budgets.js');

const goals = [
  { metric: 'http.get.cpu', peer: 'nginx', atMost: 1.15 },
  { metric: 'http.post.cpu', peer: 'nginx', atMost: 1.15 },
  { metric: 'http.get.cpu', peer: 'epoll', atMost: 1.2 },
  { metric: 'http.post.cpu', peer: 'epoll', atMost: 1.2 },
  { metric: 'http.get.cpu', peer: 'hapi', timesLess: 5 },
  { metric: 'http.post.cpu', peer: 'hapi', timesLess: 10 },
  { metric: 'http.get.cpu', peer: 'fastify', timesLess: 2 },
  { metric: 'http.post.cpu', peer: 'fastify', timesLess: 2 },
  { metric: 'http.memory', peer: 'hapi', timesLess: 8 },
  { metric: 'growth.routes', atMostTimes: 1.5 },
  { metric: 'growth.threads', atMostTimes: 1.15 },
  { metric: 'growth.connections', atMostMib: 60 },
  { metric: 'lambda.get.cpu', peer: 'bare', atMost: 1.3 },
  { metric: 'lambda.post.cpu', peer: 'bare', atMost: 1.5 },
  { metric: 'lambda.get.cpu', peer: 'node', timesLess: 15 },
  { metric: 'lambda.post.cpu', peer: 'node', timesLess: 15 },
  { metric: 'lambda.cold', peer: 'bare', atMost: 1.25 },
  { metric: 'lambda.cold', peer: 'node', timesLess: 130 },
  { metric: 'lambda.memory', peer: 'node', timesLess: 8 },
  { metric: 'parse.rate', peer: 'joi', timesMore: 10 },
  { metric: 'cloud.getFunction.rate', peer: 'moto', timesMore: 20 },
  { metric: 'cloud.putObject.rate', peer: 'moto', timesMore: 20 },
  { metric: 'cloud.getFunction.cpu', peer: 'moto', timesLess: 20 },
  { metric: 'cloud.putObject.cpu', peer: 'moto', timesLess: 20 },
  { metric: 'cloud.ready', atMostMs: 20 },
  { metric: 'cloud.restart', atMostMs: 20 },
  { metric: 'cloud.memory', atMostMib: 19.07 },  // 20 MB
  { metric: 'cloud.overhead', atMostMs: 1 },
  { metric: 'compile.handler', atMostSeconds: 3 },
  { metric: 'compile.header', atMostSeconds: 1.5 },
];

// Of what is measured by itself.
const ownUnits = [['atMostSeconds', 's'], ['atMostMs', 'ms'], ['atMostTimes', 'x'], ['atMostMib', 'MiB']];

function checkGoal(results, { metric: id, peer, atMost, timesLess, timesMore, ...own }) {
  const metric = results.find(id);
  const measured = metric && (peer ? ratio(metric, 'ours', peer) : value(metric, 'ours'));
  const known = measured != null;
  const [of, unit] = ownUnits.find(([name]) => own[name]) || [];
  if (of) return { id, goal: `at most ${own[of]} ${unit}`, got: known ? `${measured.toFixed(2)} ${unit} (${(measured / own[of]).toFixed(2)} x the goal)` : null, reached: known && measured <= own[of] };
  if (atMost) return { id, goal: `at most ${atMost} x ${peer}`, got: known ? `${measured.toFixed(2)} x` : null, reached: known && measured <= atMost };
  const times = timesLess ? 1 / measured : measured;
  const wanted = timesLess || timesMore;
  return { id, goal: `${wanted} x ${timesLess ? 'less' : 'more'} than ${peer}`, got: known ? `${times.toFixed(1)} x (${(times / wanted).toFixed(2)} x the goal)` : null, reached: known && times >= wanted };
}

const counted = (id) => id.split('.').pop();

function checkBudget(results, { metric: id, atMost, goal }) {
  const metric = results.find(id);
  const measured = metric && value(metric, 'ours');
  const got = measured == null ? null : `${measured.toFixed(0)} (${(measured / goal).toFixed(2)} x the goal of ${goal})`;
  return { id, goal: `at most ${atMost} ${counted(id)}`, got, reached: measured != null && Math.round(measured) <= atMost };
}

const partOf = (id) => (/^(instructions|allocations)$/.test(counted(id)) ? 'instructions' : id.split('.')[0]);

// One result a goal of these parts of the bench: what was wanted, what was got (null: not measured), and whether it is reached.
function checkedGoals(results, parts) {
  const all = [...goals.map((goal) => checkGoal(results, goal)), ...budgets.map((budget) => checkBudget(results, budget))];
  return all.filter(({ id }) => parts.includes(partOf(id)));
}

module.exports = { checkedGoals };
