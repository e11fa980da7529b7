#!/usr/bin/env node
'use strict';
// Writes cmake/startup_function_order.ld: the functions that a bootstrap runs until its first poll. Run it when
// tests/bootstrap/startup_function_order_applied.sh asks for it:
//   ninja -C build/release bench_tools bench_bootstrap orders_bootstrap
//   node bench/startup_function_order.js > order.ld && mv order.ld cmake/startup_function_order.ld
// callgrind reports which instructions the programs below run when they start, and GNU ld's map tells the section of each.
const fs = require('fs');
const path = require('path');
const { root, scratch, tools, run } = require('./processes.js');

const release = path.join(root, 'build', 'release');
const programs = [
  { target: 'bench_bootstrap', namespace: '8measured' },
  { target: 'orders_bootstrap', namespace: '6orders' },
];

// The code that sets up the vDSO, which valgrind hides from programs.
const unseen = ['dl-lookup', 'dl-object', 'dl-setup_hash', 'dl-version', 'dl-minimal'].map((member) => `*libc.a:${member}.o(.text)`);
// The C library has a version of its string functions for each kind of processor. valgrind emulates one with AVX2, and Lambda's have AVX2
// or AVX-512.
const perProcessor = /-(?:avx2|evex|sse2|sse4|avx)(?:[-_]\w+)*\.o\(\.text(?:\.\w+)*\)$/;
const processors = ['avx2', 'avx512', 'evex'];

// Links the program as the build does, but with its symbols, with a map, and without the order: valgrind can't read a program that has one.
function linkWithMap(target) {
  const program = path.join(scratch, target);
  const commands = run(['ninja', '-C', release, '-t', 'commands', target]).trim().split('\n');
  const [, link, output] = commands.at(-1).match(/^: && (.*? -o (\S+).*?) && /);
  const plain = link.replace(/ -Wl,-T,\S+/, '').replace(` -o ${output}`, ` -o ${program} -Wl,-Map=${program}.map`);
  run(['sh', '-c', `cd ${release} && ${plain}`]);
  return program;
}

// The addresses of all instructions that the program itself runs. callgrind writes them as absolute, or relative to the previous line.
function executedAddresses(program) {
  const profile = `${program}.callgrind`;
  run([path.join(tools, 'runtime_api'), '--starts', '1', '--', '/usr/bin/valgrind', '--tool=callgrind', '--dump-instr=yes',
    `--callgrind-out-file=${profile}`, program]);
  const addresses = new Set();
  let at = 0;
  let isProgram = false;
  for (const [, object, whole, step] of fs.readFileSync(profile, 'utf8').matchAll(/^(?:ob=\((\d+)\).*|(0x[0-9a-f]+) .*|([+-]\d+|\*) .*)$/gm)) {
    if (object) {
      isProgram = object === '1';
      continue;
    }
    if (whole) at = Number(whole);
    else if (step !== '*') at += Number(step);
    if (isProgram) addresses.add(at);
  }
  return [...addresses].sort((a, b) => a - b);
}

// The sections that the program's code was linked from, in the order of their addresses.
function sections(program) {
  const map = fs.readFileSync(`${program}.map`, 'utf8').split('\nLinker script and memory map\n')[1];
  return [...map.matchAll(/^ (\.text\S*)\s+(0x[0-9a-f]+)\s+(0x[0-9a-f]+) (\S.*)$/gm)]
    .map(([, name, start, size, file]) => ({ name, start: Number(start), end: Number(start) + Number(size), file }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

function executedSections(program) {
  const addresses = executedAddresses(program);
  let next = 0;
  return sections(program).filter(({ start, end }) => {
    while (next < addresses.length && addresses[next] < start) next += 1;
    return next < addresses.length && addresses[next] < end;
  });
}

// How the script names a section: by its function, or by its file where a library has one section per file. A service's own functions are
// left out, and Martlet's templates for its types are named up to the first of these types.
function pattern({ name, file }, namespace) {
  if (name.includes(namespace)) {
    const [before] = name.split(namespace);
    return before.includes('7martlet') ? `*(${before.replace(/N?K?$/, '')}*)` : null;
  }
  const [, library, member] = file.match(/([^/]+\.a)\(([^)]+)\)$/) || [null, null, path.basename(file)];
  const isOwnSection = /^\.text\.(?:startup\.|unlikely\.|hot\.)?_?[A-Za-z]/.test(name) && !/^lib(?:c|m-[\d.]+|m|mvec)\.a$/.test(library);
  if (isOwnSection) return `*(${name})`;
  const patternOfFile = `*${library ? `${library.replace(/-[\d.]+\.a$/, '*.a')}:` : ''}${member}(${name})`;
  if (!perProcessor.test(patternOfFile)) return patternOfFile;
  return processors.map((processor) => patternOfFile.replace(perProcessor, `-${processor}*.o(.text .text.*)`)).join('\n    ');
}

const ran = programs.map(({ target, namespace }) =>
  [...new Set(executedSections(linkWithMap(target)).map((section) => pattern(section, namespace)).filter(Boolean))]);
const [first, ...others] = ran;
const isShared = (name) => others.every((other) => other.includes(name));
const shared = first.filter(isShared);
const rest = ran.flat().filter((name) => !shared.includes(name));
const lines = (names) => [...new Set(names)].map((name) => `    ${name}\n`).join('');

process.stdout.write(`/* The functions that a bootstrap runs until its first poll. Next to each other in the file, they are in fewer pages, and each page that is
   touched takes time at a cold start. A linker script for GNU ld and lld (-Wl,-T,startup_function_order.ld), which adds to their own; it does
   no harm that a program lacks some of the functions. Written by bench/startup_function_order.js. */
SECTIONS
{
  .text.start :
  {
    /* what describes a service's own types */
    *(.text._ZN*8describeEN7martlet4TypeI*)
    /* what each of the profiled programs runs */
${lines(shared)}    /* the same, hidden from the profiler */
${lines(unseen)}    /* what only some of them run */
${lines(rest)}  }
}
INSERT BEFORE .text;
`);
