'use strict';
// Measures how many orders JSON.parse and joi read per second of CPU time: node joi_rate.js FILE SECONDS
const fs = require('fs');
const order = require('./joi_order_schema.js');

const text = fs.readFileSync(process.argv[2], 'utf8');
const seconds = Number(process.argv[3]);

function read(times) {
  for (let i = 0; i < times; i++) {
    const { error } = order.validate(JSON.parse(text));
    if (error) throw error;
  }
}
const cpuSeconds = ({ user, system }) => (user + system) / 1e6;

read(3000);  // so that V8 has compiled it
const before = process.cpuUsage();
let documents = 0;
while (cpuSeconds(process.cpuUsage(before)) < seconds) {
  read(500);
  documents += 500;
}
console.log(JSON.stringify({ per_second: documents / cpuSeconds(process.cpuUsage(before)) }));
