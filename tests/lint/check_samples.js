'use strict';
// Every sample says itself what the lint must find: at each line that ends in `// lint: FORM...` these forms, and nothing anywhere else.
// In samples/good no line may say so. Then the command: what it prints and how it exits.
const fs = require('fs');
const path = require('path');
const assert = require('assert/strict');
const { spawnSync } = require('child_process');

const command = path.join(__dirname, '..', '..', 'cmake', 'dev', 'lint_coroutines');
const { forms, lint } = require(path.join(path.dirname(command), 'coroutine_lint', 'forms.js'));

const samples = (kind) => fs.readdirSync(path.join(__dirname, kind)).sort().map((file) => path.join(__dirname, kind, file));

function claims(source) {
  return source.split('\n').flatMap((text, index) => {
    const said = text.match(/\/\/ lint: (.*)$/);
    return said ? said[1].trim().split(/\s+/).map((form) => `${index + 1} ${form}`) : [];
  });
}

const found = new Set();
for (const file of [...samples('good'), ...samples('bad')]) {
  const source = fs.readFileSync(file, 'utf8');
  const findings = lint(source);
  findings.forEach(({ form }) => found.add(form));
  assert.deepEqual(findings.map(({ line, form }) => `${line} ${form}`).sort(), claims(source).sort(), path.basename(file));
  assert.equal(findings.length > 0, file.includes('/bad/'), path.basename(file));
}
assert.deepEqual([...found].sort(), Object.keys(forms).sort(), 'every form has a sample');

const bad = samples('bad').find((file) => file.endsWith('conditional.sample'));
const printed = spawnSync(process.execPath, [command, bad], { encoding: 'utf8' });
assert.equal(printed.status, 1);
assert.match(printed.stdout, /conditional\.sample:\d+:\d+: conditional: .*\n {4}write if and else/);
assert.equal(spawnSync(process.execPath, [command, ...samples('good')]).status, 0);
assert.equal(spawnSync(process.execPath, [command, '/nowhere.cpp']).status, 2);
