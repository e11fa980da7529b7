'use strict';
// What was measured: a figure per metric, alternative and round; who was left out and why. Ratios are taken round by round, since what
// else the machine does at the time weighs on both sides of a round alike.

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

class Results {
  constructor() {
    this.sections = [];
    this.leftOut = [];
  }

  // A table to fill: alternatives in the order of the columns, the first of them ours.
  section(title, alternatives) {
    const section = { title, alternatives, metrics: [] };
    this.sections.push(section);
    return section;
  }

  // `better`: 'less' or 'more'. `id` is what goals refer to.
  metric(section, id, name, unit, { better = 'less', digits = 2 } = {}) {
    const metric = { id, name, unit, better, digits, rounds: {} };
    section.metrics.push(metric);
    return (alternative, value) => { (metric.rounds[alternative] ||= []).push(value); };
  }

  // What was measured of it before in these sections is forgotten: half a run is no figure.
  leaveOut(alternative, from, reason, sections = []) {
    this.leftOut.push({ alternative, from, reason });
    for (const { metrics } of sections) for (const { rounds } of metrics) delete rounds[alternative];
  }

  find(id) {
    return this.sections.flatMap((section) => section.metrics).find((metric) => metric.id === id);
  }
}

const value = (metric, alternative) => (metric.rounds[alternative]?.length ? median(metric.rounds[alternative]) : null);

// ours / alternative; null unless both were measured.
function ratio(metric, ours, alternative) {
  const [a, b] = [metric.rounds[ours], metric.rounds[alternative]];
  if (!a?.length || !b?.length) return null;
  return a.length === b.length ? median(a.map((mine, round) => mine / b[round])) : median(a) / median(b);
}

// The alternatives of a round, another one first in each: nobody always follows the same neighbour.
function inTurn(alternatives, round) {
  const entries = Object.entries(alternatives);
  const first = round % Math.max(entries.length, 1);
  return [...entries.slice(first), ...entries.slice(0, first)];
}

module.exports = { Results, inTurn, median, value, ratio };
