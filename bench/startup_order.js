#!/usr/bin/env node
'use strict';
// Writes cmake/startup_order.ld: the functions that a bootstrap runs until its first poll, and the data that they access. Run it when
// tests/bootstrap/startup_order_applied.sh asks for it:
//   ninja -C build/release bench_tools bench_bootstrap orders_bootstrap
//   node bench/startup_order.js > order.ld && mv order.ld cmake/startup_order.ld
// Lackey (a tool of valgrind) reports all addresses that the programs below access when they start, and GNU ld's map the section of each.
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
// A path that only the kernel reads.
const unseenConstants = ['*libc.a:dl-origin.o(.rodata.str1.1)'];
// The C library has a version of its string functions for each kind of processor. valgrind emulates one with AVX2, and Lambda's have AVX2
// or AVX-512.
const perProcessor = /-(?:avx2|evex|sse2|sse4|avx)(?:[-_]\w+)*\.o\(\.text(?:\.\w+)*\)$/;
const anyVersion = '*.o(.text .text.*)';
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

// The addresses that the program accesses, sorted, as in the map. valgrind moves the program; its first instruction is at the entry point.
function accessedAddresses(program) {
  const trace = `${program}.trace`;
  run([path.join(tools, 'runtime_api'), '--starts', '1', '--', '/usr/bin/valgrind', '--tool=lackey', '--trace-mem=yes', `--log-file=${trace}`,
    program]);
  const entry = Number(run(['readelf', '-h', program]).match(/Entry point address:\s+(0x[0-9a-f]+)/)[1]);
  const addresses = [...fs.readFileSync(trace, 'utf8').matchAll(/^(?:I | L| S| M) +([0-9a-f]+),/gm)].map(([, address]) => parseInt(address, 16));
  const moved = addresses[0] - entry;
  return [...new Set(addresses)].map((address) => address - moved).sort((a, b) => a - b);
}

// The sections that the program was linked from, in the order of their addresses. The names of long sections are on a line of their own.
function sections(program) {
  const map = fs.readFileSync(`${program}.map`, 'utf8').split('\nLinker script and memory map\n')[1];
  return [...map.matchAll(/^ (\.(?:text|rodata|bss)\S*)\s+(0x[0-9a-f]+)\s+(0x[0-9a-f]+) (\S.*)$/gm)]
    .map(([, name, start, size, file]) => ({ name, start: Number(start), end: Number(start) + Number(size), file }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

function accessedSections(program) {
  const addresses = accessedAddresses(program);
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
  const isOwnSection = /^\.(?:text|rodata|bss)\.(?:startup\.|unlikely\.|hot\.)?_?[A-Za-z]/.test(name) &&
    !/^\.rodata\.str\d/.test(name) && !/^lib(?:c|m-[\d.]+|m|mvec)\.a$/.test(library);
  if (isOwnSection) return `*(${name})`;
  const patternOfFile = `*${library ? `${library.replace(/-[\d.]+\.a$/, '*.a')}:` : ''}${member}(${name})`;
  if (!perProcessor.test(patternOfFile)) return patternOfFile;
  return processors.map((processor) => patternOfFile.replace(perProcessor, `-${processor}${anyVersion}`)).join('\n    ');
}

const accessed = programs.map(({ target, namespace }) => {
  const ofProgram = accessedSections(linkWithMap(target)).filter(({ name }) => !name.startsWith('.rodata.cst'));  // all are in the script
  return ofProgram.map((section) => ({ kind: section.name.split('.')[1], size: section.end - section.start, name: pattern(section, namespace) }));
});

const lines = (names) => [...new Set(names)].map((name) => `    ${name}\n`).join('');

// The lines for one kind of section: those that all programs access (or would, on another processor), and those that only some of them do.
// Of large variables, only a part is accessed, so they are last.
function linesOf(kind) {
  const ofKind = accessed.map((sections) => sections.filter((section) => section.name && section.kind === kind));
  if (kind === 'bss') ofKind.forEach((sections) => sections.sort((a, b) => a.size - b.size));
  const names = ofKind.map((sections) => sections.map(({ name }) => name));
  const isShared = (name) => names.every((some) => some.includes(name)) || name.endsWith(anyVersion);
  const shared = new Set(names.flat().filter(isShared));
  return { shared: lines(shared), rest: lines(names.flat().filter((name) => !shared.has(name))) };
}
const [code, constants, variables] = ['text', 'rodata', 'bss'].map(linesOf);

process.stdout.write(`/* The functions that a bootstrap runs until its first poll, and the data that they access. Next to each other in the file, they are in fewer
   pages, and each page that is touched takes time at a cold start. A linker script for GNU ld and lld (-Wl,-T,startup_order.ld), which adds
   to their own; it does no harm that a program lacks some of the functions. Written by bench/startup_order.js. */
SECTIONS
{
  .rodata.start :
  {
    /* numbers, all of them: the linker merges equal ones */
    *(.rodata.cst*)
${lines(unseenConstants)}${constants.shared}${constants.rest}  }
  .text.start :
  {
    /* what describes a service's own types */
    *(.text._ZN*8describeEN7martlet4TypeI*)
    /* what each of the profiled programs runs */
${code.shared}    /* the same, hidden from the profiler */
${lines(unseen)}    /* what only some of them run */
${code.rest}  }
}
INSERT BEFORE .text;
SECTIONS
{
  .bss.start (NOLOAD) :
  {
${variables.shared}${variables.rest}  }
}
INSERT BEFORE .bss;
`);
