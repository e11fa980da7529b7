'use strict';
// hapi in a Lambda function: a loop that polls the Runtime API over one keep-alive connection and calls server.inject(). HTTP API events (payload 2.0).
const http = require('http');
const createServer = require('./hapi_app.js');

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function call(method, path, body = '') {
  return new Promise((resolve, reject) => {
    const headers = { 'content-length': Buffer.byteLength(body) };
    const request = http.request({ host, port, agent, method, path: `/2018-06-01/runtime/invocation/${path}`, headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts).toString() }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function handle(server, event) {
  const { statusCode, headers, payload } = await server.inject({
    method: event.requestContext.http.method,
    url: event.rawQueryString ? `${event.rawPath}?${event.rawQueryString}` : event.rawPath,
    headers: event.headers,
    payload: event.isBase64Encoded ? Buffer.from(event.body, 'base64') : event.body,
  });
  return { statusCode, headers, body: payload, isBase64Encoded: false };
}

async function main() {
  const server = createServer();
  await server.initialize();
  process.on('SIGTERM', () => process.exit(0));
  for (;;) {
    const { headers, body } = await call('GET', 'next');
    const answer = await handle(server, JSON.parse(body));
    await call('POST', `${headers['lambda-runtime-aws-request-id']}/response`, JSON.stringify(answer));
  }
}

main().catch((error) => { console.error(error); process.exit(1); });
