'use strict';

// node check_differences.js REPORT TRANSPORTS.md TRANSPORT
// Reads a report of data/record_and_check.js. Exits with 1, and prints why, if a response differs in a way that is neither a quirk (data/quirks.json) nor allowed
// in transports.md for this transport, or if transports.md allows a difference that doesn't occur. `gateways` are all transports but http and inject.

const Fs = require('fs');

const [, , reportFile, transportsFile, name] = process.argv;
const transport = name === 'v2' ? 'function-url' : name;
const isGateway = transport !== 'http' && transport !== 'inject';

// The rows of the table: | case | transports | may differ | why |
const allowances = Fs.readFileSync(transportsFile, 'utf8').split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    .filter((cells) => cells.length === 6 && cells[1].includes('/'))
    .map((cells) => ({ id: cells[1], transports: cells[2].split(/,\s*/), what: cells[3].split(/,\s*/), isNeeded: false }))
    .filter((allowance) => allowance.transports.includes(transport) || (isGateway && allowance.transports.includes('gateways')));

const matches = (pattern, id) => pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;

const isAllowed = (id, what) => {
    const found = allowances.filter((a) => matches(a.id, id) && (a.what.includes('all') || a.what.includes(what)));
    for (const allowance of found) allowance.isNeeded = true;
    return found.length > 0;
};

const { rows } = JSON.parse(Fs.readFileSync(reportFile, 'utf8'));
let faults = 0;
const reportFault = (text) => { ++faults; console.log(text); };

for (const row of rows) {
    if (row.quirk) continue;
    const unexpected = row.diff.filter(([what]) => what !== 'exact').filter(([what]) => !isAllowed(row.id, what));
    for (const [what, wanted, got] of unexpected) reportFault(`${row.id}: ${what}\n    wanted ${JSON.stringify(wanted)}\n    got    ${JSON.stringify(got)}`);
}
for (const allowance of allowances) if (!allowance.isNeeded) reportFault(`transports.md: ${allowance.id} no longer differs through ${transport}`);

if (faults) process.exitCode = 1;
else console.log(`${transport}: all responses are as recorded, except for the quirks and what transports.md allows`);
