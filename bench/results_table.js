'use strict';
// The results as text: a table per section, with a column per alternative and a comparison with ours; then the goals.
const { value, ratio } = require('./results.js');

function number(figure, digits) {
  if (figure == null || !Number.isFinite(figure)) return '-';
  return figure.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

// "1.04 x" the alternative, or, for larger differences, "3.0 x less" or "3.0 x more".
function comparison(metric, alternative) {
  const figure = ratio(metric, 'ours', alternative);
  if (figure == null || !Number.isFinite(figure)) return '-';
  if (figure >= 0.5 && figure < 2) return `${figure.toFixed(2)} x`;
  return figure < 1 ? `${(1 / figure).toFixed(1)} x less` : `${figure.toFixed(1)} x more`;
}

function alignColumns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   ').trimEnd());
}

function sectionLines({ title, alternatives, metrics }) {
  const measured = metrics.filter(({ rounds }) => Object.keys(rounds).length > 0);
  if (measured.length === 0) return [];
  const seen = alternatives.filter((name) => measured.some(({ rounds }) => rounds[name]));
  const others = seen.includes('ours') ? seen.filter((name) => name !== 'ours') : [];
  const head = ['', ...seen, ...others.map((alternative) => `ours : ${alternative}`)];
  const rows = measured.map((metric) => [
    `  ${metric.name} [${metric.unit}]`,
    ...seen.map((name) => number(value(metric, name), metric.digits)),
    ...others.map((alternative) => comparison(metric, alternative)),
  ]);
  const [first, ...rest] = alignColumns([head, ...rows]);
  return [title, first, ...rest, ''];
}

function goalLines(checkedGoals) {
  const outcome = ({ got, reached }) => (got == null ? 'not measured' : reached ? 'reached' : 'missed');
  return ['Goals', ...alignColumns([['  figure', 'goal', 'got', ''], ...checkedGoals.map((goal) => [`  ${goal.id}`, goal.goal, goal.got ?? '-', outcome(goal)])]), ''];
}

function leftOutLines(leftOut) {
  return leftOut.length ? ['Left out', ...leftOut.map(({ alternative, from, reason }) => `  ${alternative} from ${from}: ${reason}`), ''] : [];
}

const table = (results, checkedGoals) =>
  [...results.sections.flatMap(sectionLines), ...goalLines(checkedGoals), ...leftOutLines(results.leftOut)].join('\n');

function json(results, checkedGoals) {
  const sections = results.sections.map(({ title, alternatives, metrics }) => ({
    title,
    metrics: metrics.map((metric) => ({
      id: metric.id,
      name: metric.name,
      unit: metric.unit,
      rounds: metric.rounds,
      medians: Object.fromEntries(Object.keys(metric.rounds).map((name) => [name, value(metric, name)])),
      ours_by_alternative: Object.fromEntries(alternatives.slice(1).map((alternative) => [alternative, ratio(metric, 'ours', alternative)]).filter(([, r]) => r != null)),
    })),
  }));
  return JSON.stringify({ sections, goals: checkedGoals, left_out: results.leftOut }, null, 2);
}

module.exports = { table, json };
