'use strict';
// The order documents that every alternative receives, the same bytes on every machine: order(12) has 928 bytes, order(1600) about 100 KB.
// As a command: node order_documents.js [DIR] writes order-1k.json and order-100k.json.
const fs = require('fs');
const path = require('path');

function order(items) {
  const lines = [];
  for (let i = 0; i < items; i++) {
    lines.push({ sku: `SKU-${String(100000 + i * 37)}`, quantity: 1 + (i * 7) % 9, price: Number((1.25 + i * 0.75).toFixed(2)), gift: i % 3 === 0 });
  }
  return {
    id: '6f1c2a3e-7b54-4f0e-9d3a-52b1f4c8a901',
    customer: 'Ada Lovelace',
    email: 'ada@example.com',
    currency: 'EUR',
    note: 'Please leave the parcel with the neighbours if nobody answers; the bell is the \u00fcpper one.',
    items: lines,
  };
}

if (require.main === module) {
  const out = process.argv[2] || '.';
  for (const [file, items] of [['order-1k.json', 12], ['order-100k.json', 1600]]) {
    fs.writeFileSync(path.join(out, file), JSON.stringify(order(items)));
    console.log(file, fs.statSync(path.join(out, file)).size);
  }
}

module.exports = { order };
