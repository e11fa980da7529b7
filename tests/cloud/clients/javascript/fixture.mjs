// What the client tests in JavaScript share: the local cloud as a process, clients configured only by environment variables, and the function's package.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
export const [martlet, packages] = process.argv.slice(2);
if (!existsSync(path.join(packages, 'node_modules', '@aws-sdk'))) {
  console.log("skipped: the AWS SDK for JavaScript isn't installed");
  process.exit(0);
}
const sdk = createRequire(pathToFileURL(path.join(packages, 'package.json')));
export const load = (name) => sdk(`@aws-sdk/${name}`);

export const region = 'eu-central-1';
export const [dev, test] = ['111111111111', '222222222222'];
export const allow = (actions, resource = '*') => ({ Effect: 'Allow', Action: actions, Resource: resource });
export const policy = (...statements) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
export const trust = (service) => policy({ Effect: 'Allow', Principal: { Service: `${service}.amazonaws.com` }, Action: 'sts:AssumeRole' });

// Starts a local cloud for `run` alone, and calls `run`.
export async function withLocalCloud(run) {
  const cloud = spawn(martlet, ['local', 'up', '--ephemeral', '--port', '0', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => cloud.kill());
  const [ready] = await new Promise((resolve) => createInterface({ input: cloud.stdout }).once('line', (line) => resolve([line])));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: JSON.parse(ready).endpoint, AWS_REGION: region, AWS_ACCESS_KEY_ID: dev, AWS_SECRET_ACCESS_KEY: 'any',
    AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  });
  await run();
  process.exit(0);
}

// Converts an access key from AWS's response to the clients' credentials.
export const credentials = ({ AccessKeyId, SecretAccessKey, SessionToken }) => ({
  credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
});

// The error with which `call` is refused.
export async function refused(call) {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error(`${call} was not refused`);
}

// A zip with one executable file.
function zip(name, text) {
  const data = Buffer.from(text);
  const described = Buffer.alloc(26);
  described.writeUInt16LE(20, 0);
  described.writeUInt16LE(0x5c21, 8);
  described.writeUInt32LE(crc32(data), 10);
  described.writeUInt32LE(data.length, 14);
  described.writeUInt32LE(data.length, 18);
  described.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), described, Buffer.from(name), data]);
  const directory = Buffer.alloc(46);
  directory.write('PK\x01\x02');
  directory.writeUInt16LE(0x0314, 4);
  described.copy(directory, 6);
  directory.writeUInt32LE((0o100755 << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length + name.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, Buffer.from(name), end]);
}

// Node.js has crc32() in zlib only since version 22.
function crc32(data) {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// The zip of a function whose response contains `code`, which tells its versions apart.
const script = ['../../shell_function.sh', '../function.sh'].map((file) => readFileSync(path.join(here, file), 'utf8')).join('');
export const functionPackage = (code) => zip('bootstrap', script.replaceAll('@CODE@', code));
