'use strict';
// Processes under measurement: starts them on a core, finds the process that listens on a port, reads its CPU time and memory, and stops it.
const fs = require('fs');
const path = require('path');
const { spawn, spawnSync, execFileSync } = require('child_process');

const root = path.join(__dirname, '..');
const scratch = path.join(root, 'build', 'bench');
const tools = path.join(root, 'build', 'release', 'bench');
fs.mkdirSync(scratch, { recursive: true });

// The cores that this process can use: one for the measured program, and one for the load generator (the same one if there is only one).
function allowedCores() {
  const list = fs.readFileSync('/proc/self/status', 'utf8').match(/^Cpus_allowed_list:\s*(\S+)/m)[1];
  return list.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
const [measuredCore, driverCore = measuredCore] = allowedCores();
const pinnedTo = (core, command) => ['taskset', '-c', String(core), ...command];

const running = new Set();

// The end of a log file, which has the reason for a failure.
const lastOf = (file) => fs.readFileSync(file, 'utf8').slice(-2000);

let started = 0;

// Starts `command` in its own process group. The end of its stderr is kept as the reason for a failure. stderr is a file: a pipe wouldn't be
// read while a load generator runs, so a server that logs each request would block on it.
function start(command, { env = process.env } = {}) {
  const log = path.join(scratch, `stderr.${started++}`);
  const stderr = fs.openSync(log, 'w');
  const child = spawn(command[0], command.slice(1), { cwd: root, env, detached: true, stdio: ['ignore', 'ignore', stderr] });
  fs.closeSync(stderr);
  child.stderrTail = '';
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => { child.stderrTail = error.message; resolve(); });
    child.once('close', () => { child.stderrTail = lastOf(log); resolve(); });
  });
  child.ended.then(() => { fs.rmSync(log, { force: true }); running.delete(child); child.hasEnded = true; });
  running.add(child);
  return child;
}

function signalGroup(child, signal) {
  try { process.kill(-child.pid, signal); } catch (error) { if (error.code !== 'ESRCH') throw error; }
}

async function stop(child, patienceMs = 10000) {
  if (!child.hasEnded && child.pid) signalGroup(child, 'SIGTERM');
  const patience = setTimeout(() => child.pid && signalGroup(child, 'SIGKILL'), patienceMs);
  await child.ended;
  clearTimeout(patience);
}

process.on('exit', () => { for (const child of running) if (child.pid) signalGroup(child, 'SIGKILL'); });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

// The reason that a failed command gave: the most informative line, or the last one.
function reason(child) {
  const lines = child.stderrTail.trim().split('\n').filter((line) => /[a-z]/i.test(line));
  const telling = [/^dev: there is no/, /request to .* failed/, /error[: ]/i].map((words) => lines.find((line) => words.test(line)));
  return telling.find(Boolean) || lines.pop() || 'it ended without a message';
}

// Runs the command until it ends. Returns its stdout; on failure, throws the reason.
function run(command, options = {}) {
  const done = spawnSync(command[0], command.slice(1), { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (done.error) throw new Error(done.error.message);
  if (done.status !== 0) throw new Error(reason({ stderrTail: done.stderr || done.stdout || '' }));
  return done.stdout;
}

function descendants(pid) {
  const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number);
  return [pid, ...children.flatMap(descendants)];
}

// The inode of the socket that listens on `port`, if any does.
function listeningSocket(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    if (!fs.existsSync(table)) continue;
    for (const line of fs.readFileSync(table, 'utf8').split('\n').slice(1)) {
      const field = line.trim().split(/\s+/);
      if (field[1]?.endsWith(`:${hex}`) && field[3] === '0A') return field[9];
    }
  }
  return null;
}

function holds(pid, inode) {
  try {
    return fs.readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try { return fs.readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`; } catch { return false; }
    });
  } catch {
    return false;
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Waits until `child` or a descendant of it listens on `port`, and returns that process's ID.
async function listenerOf(child, port, patienceS) {
  for (const end = Date.now() + patienceS * 1000; Date.now() < end; await pause(20)) {
    if (child.hasEnded) throw new Error(reason(child));
    const inode = listeningSocket(port);
    const owner = inode && descendants(child.pid).find((pid) => holds(pid, inode));
    if (owner) return owner;
  }
  throw new Error(`it did not listen on port ${port} within ${patienceS} s`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = require('net').createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const cpuNanoseconds = (pid) => Number(execFileSync(path.join(tools, 'cpu_clock'), [String(pid)], { encoding: 'utf8' }));
const peakRssKib = (pid) => Number(fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmHWM:\s*(\d+)/m)[1]);
const say = (text) => process.stderr.write(`bench: ${text}\n`);

module.exports = {
  root, scratch, tools, measuredCore, driverCore, pinnedTo, start, stop, run, listenerOf, freePort, cpuNanoseconds, peakRssKib, pause, say,
};
