'use strict';
// ./dev bench --scale: simulates what a load needs in Lambda: environments, cold starts, throttles, and cost. The durations of invocations and
// starts were measured (docs/explanation/bench.json); Lambda's behavior is simulated as AWS documents it.
const fs = require('fs');
const path = require('path');

// https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html and scaling-behavior.html: a function can scale up by 1,000 environments
// per 10 s, refilled continuously, and each unit of concurrency admits 10 requests per second.
const lambda = { unitsPerSecond: 100, unitsAtOnce: 1000, requestsPerUnit: 10, mbOfOneCpu: 1769 };
// https://aws.amazon.com/lambda/pricing/: us-east-1, x86, the first tier. Initialization is billed like duration, in whole milliseconds.
const price = { million: 0.2, gbSecond: 0.0000166667 };
// Managed Instances: the on-demand price of the instances (c7i, us-east-1) plus a fee of 15 %, at a utilization of 60 %; requests cost the same.
const instances = { vcpuHour: 0.0446, fee: 1.15, busy: 0.6 };

const traffic = { rate: 100_000, rampSeconds: 120, steadySeconds: 60 };
const tickMs = 1;

// The 32-bit generator of Numerical Recipes, so that every run gives the same figures.
function uniform(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

// The number of requests that arrive in a tick: a Poisson distribution, approximated by a normal one, since the mean is large except at the beginning.
function arrivals(mean, random) {
  const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
}

// Each environment handles one request at a time. `cpuMs` with a whole CPU, `startMs` of initialization, `waitMs` on average for a database.
function simulate({ cpuMs, startMs, waitMs, memoryMb, peak = traffic.rate, rampSeconds = traffic.rampSeconds }) {
  const random = uniform(1);
  const work = cpuMs * Math.max(1, lambda.mbOfOneCpu / memoryMb);
  const done = new Map(); // tick -> number of environments that become free
  const totals = { requests: 0, cold: 0, throttled: 0, environments: 0, billedMs: 0 };
  let [free, units, admitted] = [0, lambda.unitsAtOnce, 0];
  const ticks = ((rampSeconds + traffic.steadySeconds) * 1000) / tickMs;
  for (let tick = 0; tick < ticks; ++tick) {
    const now = (tick * tickMs) / 1000;
    units += (lambda.unitsPerSecond * tickMs) / 1000;
    admitted = Math.min(admitted + (units * lambda.requestsPerUnit * tickMs) / 1000, units * lambda.requestsPerUnit);
    free += done.get(tick) ?? 0;
    done.delete(tick);
    const rate = peak * (rampSeconds ? Math.min(1, now / rampSeconds) : 1);
    for (let left = arrivals((rate * tickMs) / 1000, random); left > 0; --left) {
      totals.requests += 1;
      const isCold = free === 0;
      if (admitted < 1 || (isCold && totals.environments >= units)) {
        totals.throttled += 1;
        continue;
      }
      admitted -= 1;
      if (isCold) {
        totals.cold += 1;
        totals.environments += 1;
      } else {
        free -= 1;
      }
      const took = work + (waitMs ? -waitMs * Math.log(random()) : 0) + (isCold ? startMs : 0);
      totals.billedMs += Math.ceil(took);
      const at = tick + Math.max(1, Math.round(took / tickMs));
      done.set(at, (done.get(at) ?? 0) + 1);
    }
  }
  const served = totals.requests - totals.throttled;
  return {
    environments: totals.environments,
    coldPerMillion: (totals.cold / served) * 1e6,
    throttledPercent: (totals.throttled / totals.requests) * 100,
    dollarsPerMillion: price.million + ((totals.billedMs / served) * 1e6 * (memoryMb / 1024) * price.gbSecond) / 1000,
  };
}

// Each environment handles many requests at once, so only the CPU time counts.
function onInstances(cpuMs) {
  const vcpus = (traffic.rate * cpuMs) / 1000 / instances.busy;
  const hourly = vcpus * instances.vcpuHour * instances.fee;
  return { vcpus, dollarsPerMillion: price.million + (hourly / (traffic.rate * 3600)) * 1e6 };
}

const figures = [
  ['environments', 'execution environments at the peak', ''],
  ['coldPerMillion', 'cold starts per million requests', ''],
  ['throttledPercent', 'requests throttled', '%'],
  ['dollarsPerMillion', 'cost of a million requests', '$'],
];

function sectionOf(title, id, alternatives, run) {
  const results = Object.entries(alternatives).map(([name, measured]) => [name, run(measured)]);
  const metrics = figures
    .filter(([key]) => key in results[0][1])
    .map(([key, name, unit]) => ({ id: `scale.${id}.${key}`, name, unit, medians: Object.fromEntries(results.map(([alternative, result]) => [alternative, result[key]])) }));
  return { title, metrics };
}

function measuredBy(bench, name) {
  const median = (id) => bench.sections.flatMap((section) => section.metrics).find((metric) => metric.id === id).medians[name];
  return { cpuMs: median('lambda.get.cpu') / 1000, startMs: median('lambda.cold') };
}

function sections(bench) {
  const alternatives = { ours: measuredBy(bench, 'ours'), node: measuredBy(bench, 'node') };
  const load = `${traffic.rate.toLocaleString('en')} requests per second`;
  const on = (waitMs, memoryMb, more = {}) => (measured) => simulate({ ...measured, waitMs, memoryMb, ...more });
  return [
    sectionOf(`${load}, reached in two minutes: immediate answers, 128 MB`, 'plain', alternatives, on(0, 128)),
    sectionOf(`${load}, reached in two minutes: 5 ms in the database, 128 MB`, 'database', alternatives, on(5, 128)),
    sectionOf(`${load}, reached in two minutes: 5 ms in the database, 1,769 MB`, 'databaseLarge', alternatives, on(5, lambda.mbOfOneCpu)),
    sectionOf(`${load}, reached at once: 5 ms in the database, 128 MB`, 'step', alternatives, on(5, 128, { rampSeconds: 0 })),
    instancesSection(alternatives, load),
  ];
}

function instancesSection(alternatives, load) {
  const results = Object.fromEntries(Object.entries(alternatives).map(([name, { cpuMs }]) => [name, onInstances(cpuMs)]));
  const medians = (key) => Object.fromEntries(Object.entries(results).map(([name, figure]) => [name, figure[key]]));
  return {
    title: `${load} on Managed Instances, many at once in each environment`,
    metrics: [
      { id: 'scale.instances.vcpus', name: 'vCPUs', unit: '', medians: medians('vcpus') },
      { id: 'scale.instances.dollarsPerMillion', name: 'cost of a million requests', unit: '$', medians: medians('dollarsPerMillion') },
    ],
  };
}

const bench = JSON.parse(fs.readFileSync(path.join(__dirname, '../docs/explanation/bench.json'), 'utf8'));
process.stdout.write(`${JSON.stringify({ sections: sections(bench) }, null, 1)}\n`);
