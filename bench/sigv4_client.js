'use strict';
// Sends requests that are signed like those of AWS clients (Signature Version 4), and prepares a cloud: creates a user, a role and functions.
const crypto = require('crypto');
const http = require('http');
const zlib = require('zlib');

const region = 'eu-central-1';
const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');
const hmac = (key, text) => crypto.createHmac('sha256', key).update(text).digest();

// Returns the headers of a request, including its signature, which is valid for some minutes. If `signsBody` is false, it is valid for any body.
function signed({ method, host, path, service, key, body = '', headers = {}, signsBody = true }) {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const hash = signsBody ? sha256(body) : 'UNSIGNED-PAYLOAD';
  const all = { ...headers, host, 'x-amz-content-sha256': hash, 'x-amz-date': time };
  const names = Object.keys(all).sort();
  const [target, query = ''] = path.split('?');  // its parameters must be sorted already, as signing requires
  const canonical = [method, target, query, ...names.map((name) => `${name}:${all[name]}`), '', names.join(';'), hash].join('\n');
  const signing = [time.slice(0, 8), region, service, 'aws4_request'].reduce(hmac, `AWS4${key.secret}`);
  const signature = crypto.createHmac('sha256', signing).update(['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).digest('hex');
  return { ...all, authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}` };
}

const kept = new http.Agent({ keepAlive: true });

// Sends a request and returns the response; fails if the status is 300 or higher.
function call(port, request) {
  const { method, path, body = '' } = request;
  const headers = { ...signed({ ...request, host: `127.0.0.1:${port}` }), 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = http.request({ host: '127.0.0.1', port, method, path, headers, agent: kept }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode >= 300) return reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`));
        resolve({ headers: response.headers, text });
      });
    });
    sent.on('error', reject).end(body);
  });
}

const administrator = { id: '111111111111', secret: 'any' };
const everything = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });
const trust = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }] });

const iam = (port, members) => call(port, {
  method: 'POST', path: '/', service: 'iam', key: administrator, headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ Version: '2010-05-08', ...members }).toString(),
});

// Creates a user with all permissions and a role for functions; returns the user's key and the role's ARN. (An administrator's signature isn't verified.)
async function createUserAndRole(port) {
  await iam(port, { Action: 'CreateUser', UserName: 'bench' });
  await iam(port, { Action: 'PutUserPolicy', UserName: 'bench', PolicyName: 'everything', PolicyDocument: everything });
  const { text } = await iam(port, { Action: 'CreateAccessKey', UserName: 'bench' });
  const element = (from, name) => from.match(new RegExp(`<${name}>([^<]*)</${name}>`))[1];
  const role = await iam(port, { Action: 'CreateRole', RoleName: 'bench', AssumeRolePolicyDocument: trust });
  return { key: { id: element(text, 'AccessKeyId'), secret: element(text, 'SecretAccessKey') }, role: element(role.text, 'Arn') };
}

function crc32(data) {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// Returns a zip that contains the executable file `bootstrap`.
function functionZip(data) {
  const packed = zlib.deflateRawSync(data);
  const name = Buffer.from('bootstrap');
  const described = Buffer.alloc(26);
  described.writeUInt16LE(20, 0);
  described.writeUInt16LE(8, 4);
  described.writeUInt16LE(0x5c21, 8);
  described.writeUInt32LE(crc32(data), 10);
  described.writeUInt32LE(packed.length, 14);
  described.writeUInt32LE(data.length, 18);
  described.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), described, name, packed]);
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02');
  entry.writeUInt16LE(0x0314, 4);
  described.copy(entry, 6);
  entry.writeUInt32LE((0o100755 << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, name, end]);
}

const createFunction = (port, { key, role }, name, zip) => call(port, {
  method: 'POST', path: '/2015-03-31/functions', service: 'lambda', key, headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ FunctionName: name, Runtime: 'provided.al2023', Handler: 'bootstrap', Role: role, Code: { ZipFile: zip.toString('base64') } }),
});

module.exports = { call, signed, createUserAndRole, functionZip, createFunction };
