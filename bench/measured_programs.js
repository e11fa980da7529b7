'use strict';
// The programs that are measured, and what has to be installed for them. Each alternative is either a command or the reason why it can't be measured.
const fs = require('fs');
const path = require('path');
const { scratch, tools, start, stop, run, listenerOf, freePort, say } = require('./processes.js');
const { workloads } = require('./workloads.js');
const { packageFiles } = require('./deployed_files.js');

const alternatives = path.join(__dirname, 'alternatives');
const node = process.execPath;

// Installs exact versions of the JavaScript alternatives into build/bench, and copies their programs there.
function installNodeAlternatives() {
  for (const file of fs.readdirSync(alternatives)) {
    if (/\.js(on)?$/.test(file)) fs.copyFileSync(path.join(alternatives, file), path.join(scratch, file));
  }
  const wanted = JSON.parse(fs.readFileSync(path.join(alternatives, 'package.json'))).dependencies;
  const isInstalled = ([name, version]) => {
    const manifest = path.join(scratch, 'node_modules', name, 'package.json');
    return fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest)).version === version;
  };
  if (Object.entries(wanted).every(isInstalled)) return;
  say('installing the JavaScript alternatives into build/bench');
  run(['npm', 'install', '--prefix', scratch, '--no-audit', '--no-fund', '--no-package-lock', '--fetch-retries=1', '--fetch-timeout=20000']);
}

function installFailure() {
  try {
    installNodeAlternatives();
    return null;
  } catch (error) {
    return `npm could not install them: ${error.message}`;
  }
}

function reasonIfMissing(program) {
  const found = (process.env.PATH || '').split(':').some((folder) => fs.existsSync(path.join(folder, program)));
  return found ? null : `${program} is not installed`;
}

// nginx returns constants, the lower bound of what an HTTP server can cost. One worker, in the foreground, without logs.
function nginxCommand(port) {
  const folder = path.join(scratch, 'nginx');
  fs.mkdirSync(folder, { recursive: true });
  const literal = ({ response }) => `'${JSON.stringify(response)}'`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `  ${kind}_temp_path ${folder}/${kind};`);
  const file = path.join(folder, `${port}.conf`);
  fs.writeFileSync(file, `daemon off;
master_process off;
worker_processes 1;
pid ${folder}/${port}.pid;
events { worker_connections 1024; }
http {
  access_log off;
  default_type application/json;
  keepalive_requests 1000000000;
${temporary.join('\n')}
  server {
    listen 127.0.0.1:${port};
    location = /hello { return 200 ${literal(workloads.get)}; }
    location = /orders { return 200 ${literal(workloads.post)}; }
  }
}
`);
  return ['nginx', '-e', 'stderr', '-p', folder, '-c', file];
}

// The program that `./dev bench-service` runs, as a function from the port to its command. It is started once with that script, and
// its command line is read from /proc, so that rounds and callgrind run the server itself rather than the script.
async function startedServiceCommand() {
  const port = await freePort();
  say('asking ./dev bench-service for our server');
  const child = start(['./dev', 'bench-service', '--port', String(port), '--loops', '1']);
  try {
    const pid = await listenerOf(child, port, 1800);
    const program = fs.readlinkSync(`/proc/${pid}/exe`);
    const [, ...rest] = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return (other) => [program, ...rest.map((argument) => argument.replaceAll(String(port), String(other)))];
  } finally {
    await stop(child);
  }
}

async function attempt(make) {
  try {
    return { command: await make() };
  } catch (error) {
    return { reason: error.message };
  }
}

const commandOrReason = (reason, command) => (reason ? { reason } : { command });

// name -> {command(port)} or {reason}
async function httpAlternatives() {
  const noNode = installFailure();
  return {
    ours: await attempt(startedServiceCommand),
    nginx: commandOrReason(reasonIfMissing('nginx'), nginxCommand),
    epoll: { command: (port) => [path.join(tools, 'epoll_server'), String(port)] },
    fastify: commandOrReason(noNode, (port) => [node, path.join(scratch, 'fastify_http.js'), String(port)]),
    hapi: commandOrReason(noNode, (port) => [node, path.join(scratch, 'hapi_http.js'), String(port)]),
  };
}

// name -> {command, files to deploy} or {reason}
async function lambdaAlternatives() {
  const bootstrap = path.join(scratch, 'ours', 'bootstrap');
  const loop = path.join(tools, 'lambda_loop');
  const noNode = installFailure();
  const ours = await attempt(() => {
    fs.mkdirSync(path.dirname(bootstrap), { recursive: true });
    say('asking ./dev bootstrap for our function');
    run(['./dev', 'bootstrap', '--bench', bootstrap]);
    return [bootstrap];
  });
  const programs = ['hapi_lambda.js', 'hapi_app.js', 'joi_order_schema.js'].map((file) => path.join(scratch, file));
  return {
    ours: { ...ours, files: [bootstrap] },
    bare: { command: [loop], files: [loop] },
    node: noNode ? { reason: noNode } : { command: [node, programs[0]], files: [...programs, ...packageFiles(['@hapi/hapi', 'joi'])] },
  };
}

module.exports = { httpAlternatives, lambdaAlternatives };
