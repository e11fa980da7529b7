'use strict';
// What a user's own files cost to compile: a handler file of examples/orders, and the header martlet/martlet.hpp alone. CPU seconds of the
// compiler without ccache, the median of three.
const fs = require('fs');
const path = require('path');
const { root, scratch, run, say } = require('./processes.js');
const { median } = require('./results.js');

const times = 3;

// A compile command of the release build for a file below examples/orders/handlers: the compiler with its flags, and the file.
function handlerCommand() {
  const database = path.join(root, 'build', 'release', 'compile_commands.json');
  const entries = fs.existsSync(database) ? JSON.parse(fs.readFileSync(database)) : [];
  const handlers = entries.filter(({ file }) => file.includes('/examples/orders/handlers/') && !file.endsWith('_test.cpp'));
  if (handlers.length === 0) throw new Error('examples/orders has no handlers in the build');
  const slowest = handlers.reduce((a, b) => (fs.statSync(a.file).size >= fs.statSync(b.file).size ? a : b));
  const words = slowest.command.split(/\s+/).filter((word) => !word.endsWith('ccache'));
  const flags = words.slice(0, words.indexOf('-o')).filter((word) => !/^-M/.test(word) && !word.endsWith('.d') && !word.endsWith('.o'));
  return { file: slowest.file, compiler: flags };
}

function cpuSeconds(command) {
  const spent = () => {
    const output = run(['bash', '-c', 'TIMEFORMAT="%U %S"; { time "$@" >/dev/null; } 2>&1', 'time', ...command]);
    const [user, system] = output.trim().split('\n').pop().split(' ').map(Number);
    if (!Number.isFinite(user + system)) throw new Error(output.trim().split('\n')[0]);
    return user + system;
  };
  return median(Array.from({ length: times }, spent));
}

async function measureCompile(results) {
  const section = results.section('Compiling against the framework', ['ours']);
  const subjects = [
    { id: 'handler', name: 'a handler file of examples/orders' },
    { id: 'face', name: 'martlet/martlet.hpp alone' },
  ];
  try {
    const { file, compiler } = handlerCommand();
    const face = path.join(scratch, 'face.cpp');
    fs.writeFileSync(face, '#include <martlet/martlet.hpp>\n');
    for (const [index, { id, name }] of subjects.entries()) {
      const source = [file, face][index];
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
