'use strict';
// What it costs to compile a user's own files: a handler file of examples/orders, and only the header martlet/martlet.hpp. The standard
// headers that it includes are also compiled on their own, to show how much of the cost isn't Martlet's. CPU seconds of the compiler
// without ccache; the fastest of ten runs, to exclude noise from other processes.
const fs = require('fs');
const path = require('path');
const { root, scratch, run, say } = require('./processes.js');

const times = 10;

// The largest file of the release build whose path contains `part`.
function entryOf(part) {
  const database = path.join(root, 'build', 'release', 'compile_commands.json');
  const entries = fs.existsSync(database) ? JSON.parse(fs.readFileSync(database)) : [];
  const found = entries.filter(({ file }) => file.includes(part) && !file.endsWith('_test.cpp'));
  if (found.length === 0) throw new Error(`the build has no ${part}`);
  return found.reduce((a, b) => (fs.statSync(a.file).size >= fs.statSync(b.file).size ? a : b));
}

// The compiler of an entry with its flags: without ccache and a precompiled header, minus the arguments that name files.
function compilerOf({ command }) {
  const words = command.split(/\s+/);
  const compiler = words.findIndex((word) => word.endsWith('ccache')) + 1;
  return words.slice(compiler, words.indexOf('-o')).filter((word) => !/^-(M|include$)/.test(word) && !/\.(d|o|hxx)$/.test(word));
}

// The standard headers that Martlet's headers include directly when `source` is compiled. `-H` prints each header with its depth in dots.
function standardHeadersOf(compiler, source) {
  const output = run(['bash', '-c', '"$@" 2>&1', 'headers', ...compiler, '-fsyntax-only', '-H', source]);
  const isOurs = (file) => file.includes('/martlet/');
  const found = new Set();
  const around = [];  // the headers around the current one, outermost first
  for (const [, dots, header] of output.matchAll(/^(\.+) (.+)$/gm)) {
    around.length = dots.length - 1;
    if (around.length > 0 && isOurs(around.at(-1)) && header.includes('/c++/')) found.add(header.replace(/.*\/c\+\+\/[\d.]+\//, ''));
    around.push(header);
  }
  return [...found];
}

function cpuSeconds(command) {
  const spent = () => {
    const output = run(['bash', '-c', 'TIMEFORMAT="%U %S"; { time "$@" >/dev/null; } 2>&1', 'time', ...command]);
    const [user, system] = output.trim().split('\n').pop().split(' ').map(Number);
    if (!Number.isFinite(user + system)) throw new Error(output.trim().split('\n')[0]);
    return user + system;
  };
  return Math.min(...Array.from({ length: times }, spent));
}

async function measureCompile(results) {
  const section = results.section('Compiling against the framework', ['ours']);
  const header = path.join(scratch, 'header.cpp');
  fs.writeFileSync(header, '#include <martlet/martlet.hpp>\n');
  const standard = path.join(scratch, 'standard.cpp');
  const subjects = [
    { id: 'handler', name: 'a handler file of examples/orders', part: '/examples/orders/handlers/' },
    { id: 'header', name: 'martlet/martlet.hpp alone', part: '/examples/orders/main.cpp', other: header },
    { id: 'standard', name: 'the standard headers that it includes', part: '/examples/orders/main.cpp', other: standard },
  ];
  try {
    const includes = standardHeadersOf(compilerOf(entryOf('/examples/orders/main.cpp')), header);
    fs.writeFileSync(standard, includes.map((file) => `#include <${file}>\n`).join(''));
    for (const { id, name, part, other } of subjects) {
      const entry = entryOf(part);
      const compiler = compilerOf(entry);
      const source = other ?? entry.file;
      say(`compiling ${name}`);
      const check = results.metric(section, `compile.${id}.check`, `${name}, -O0 -fsyntax-only`, 's');
      const build = results.metric(section, `compile.${id}`, `${name}, as released`, 's');
      check('ours', cpuSeconds([...compiler, '-O0', '-fsyntax-only', source]));
      build('ours', cpuSeconds([...compiler, '-c', source, '-o', '/dev/null']));
    }
  } catch (error) {
    results.leaveOut('ours', 'compiling', error.message);
  }
}

module.exports = { measureCompile };
