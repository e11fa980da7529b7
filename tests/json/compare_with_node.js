'use strict';
// compare_with_node.js DOCUMENTS ANSWERS: the results are the same as those of JSON.parse, except for unpaired surrogates, which only JSON.parse accepts.
const fs = require('fs');
const { isDeepStrictEqual } = require('util');

const shownMax = 20;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function* documents(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf('\n', at);
    const end = line + 1 + Number(bytes.toString('latin1', at, line));
    yield bytes.subarray(line + 1, end);
    at = end;
  }
}

function read(document) {
  const text = utf8.decode(document);
  const value = JSON.parse(text);
  for (const string of text.match(/"(?:[^"\\]|\\.)*"/gs) ?? []) {
    if (!JSON.parse(string).isWellFormed()) throw new SyntaxError('an unpaired surrogate');
  }
  return value;
}

// As JSON.stringify writes it: without infinity and -0.
const plain = (value) => JSON.parse(JSON.stringify(value));

const answers = fs.readFileSync(process.argv[3], 'utf8').split('\n');
let count = 0;
let taken = 0;
let wrong = 0;
for (const document of documents(fs.readFileSync(process.argv[2]))) {
  const answer = answers[count++];
  let agree;
  try {
    const theirs = read(document);
    agree = answer.startsWith('yes ') && isDeepStrictEqual(plain(JSON.parse(answer.slice(4))), plain(theirs));
    taken += 1;
  } catch (error) {
    agree = answer === 'no';
  }
  if (agree) continue;
  wrong += 1;
  if (wrong <= shownMax) console.error(`${JSON.stringify(document.toString('latin1'))}: our result is ${answer}`);
}
console.log(`${count} documents, ${taken} are JSON, ${wrong} results differ`);
process.exit(wrong || !taken || answers.length !== count + 1 ? 1 : 0);
