'use strict';
// What was measured: a value per metric, alternative and round, and which alternatives were left out and why. Ratios are computed per round,
// because other load on the machine affects both sides of a round equally.

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

  // Adds a table. `alternatives` are the columns, from left to right; the first one is ours.
  section(title, alternatives) {
    const section = { title, alternatives, metrics: [] };
    this.sections.push(section);
    return section;
  }

  // `better`: 'less' or 'more'. Goals refer to `id`.
  metric(section, id, name, unit, { better = 'less', digits = 2 } = {}) {
    const metric = { id, name, unit, better, digits, rounds: {} };
    section.metrics.push(metric);
    return (alternative, value) => { (metric.rounds[alternative] ||= []).push(value); };
  }

  // Also discards what was measured for the alternative in these sections: a partial run isn't a result.
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

// The alternatives in the order for a round. Each round begins with a different one.
function inTurn(alternatives, round) {
  const entries = Object.entries(alternatives);
  const first = round % Math.max(entries.length, 1);
  return [...entries.slice(first), ...entries.slice(0, first)];
}

module.exports = { Results, inTurn, median, value, ratio };
