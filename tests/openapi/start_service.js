'use strict';
// Starts the example service, with its own database, on a port that the system chooses.
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn, spawnSync } = require('child_process');

/// The document that PROGRAM prints without any environment variables.
function documentOf(program) {
  const printed = spawnSync(program, ['--openapi'], { encoding: 'utf8', env: {} });
  if (printed.status !== 0) throw new Error(`${program} --openapi failed: ${printed.stderr}`);
  return JSON.parse(printed.stdout);
}

/// Starts PROGRAM, calls `use(url)`, and always stops the program.
async function withService(program, use) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'martlet_openapi.'));
  const service = spawn(program, ['--port', '0'], { cwd: folder, env: { PATH: process.env.PATH, ORDERS_DATABASE: path.join(folder, 'orders.sqlite') } });
  try {
    await use(await urlOf(service));
  } finally {
    service.kill('SIGTERM');
    await new Promise((resolve) => (service.exitCode === null && service.signalCode === null ? service.on('exit', resolve) : resolve()));
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function urlOf(service) {
  let said = '';
  return new Promise((resolve, reject) => {
    const read = (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said);
      if (found) resolve(found[0]);
    };
    service.stdout.on('data', read);
    service.stderr.on('data', read);
    service.on('error', reject);
    service.on('exit', () => reject(new Error(`the service ended:\n${said}`)));
  });
}

module.exports = { documentOf, withService };
