// install_sdk.mjs PACKAGES: installs the AWS SDK for JavaScript, in the versions of package-lock.json, into a build folder.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [packages] = process.argv.slice(2);
const lock = fs.readFileSync(path.join(here, 'package-lock.json'));
const installed = path.join(packages, 'node_modules', '.installed');

// Returns why npm failed; undefined if it succeeded.
function install() {
  fs.mkdirSync(packages, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) fs.copyFileSync(path.join(here, file), path.join(packages, file));
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=20000'], { cwd: packages, encoding: 'utf8' });
  if (done.status === 0) return fs.writeFileSync(installed, lock);
  return done.error?.message ?? done.stderr.trim().split('\n').at(0);
}

if (!fs.existsSync(installed) || !fs.readFileSync(installed).equals(lock)) {
  const reason = install();
  if (reason) console.log(`skipped: npm can't install the AWS SDK for JavaScript: ${reason}`);
}
