'use strict';
// The two requests that every alternative receives, as the bytes of an HTTP request and as an event of an HTTP API (payload 2.0), with the correct responses.
const { order } = require('./order_documents.js');

const body = JSON.stringify(order(12));
const total = order(12).items.reduce((sum, item) => sum + item.quantity * item.price, 0);

const workloads = {
  get: {
    title: 'GET /hello?name=bob, validated',
    method: 'GET',
    path: '/hello',
    query: 'name=bob',
    headers: { 'user-agent': 'wrk', accept: '*/*' },
    body: '',
    response: { message: 'hello bob' },
    expectedTexts: ['"statusCode":200', 'hello bob'],
    wrong: { query: 'name=', body: '' },
  },
  post: {
    title: 'POST /orders of 928 bytes, validated',
    method: 'POST',
    path: '/orders',
    query: '',
    headers: { 'user-agent': 'wrk', accept: '*/*', 'content-type': 'application/json' },
    body,
    response: { id: order(12).id, total },
    expectedTexts: ['"statusCode":200', order(12).id, String(total)],
    wrong: { query: '', body: JSON.stringify({ ...order(12), currency: 'DM' }) },
  },
};

// The GET as a browser sends it, with twelve headers including Host. Only its instructions are counted.
const browserGet = {
  ...workloads.get,
  title: 'GET /hello?name=bob with 12 headers, validated',
  headers: {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'accept-language': 'en-US,en;q=0.9',
    'accept-encoding': 'gzip, deflate, br',
    connection: 'keep-alive',
    'upgrade-insecure-requests': '1',
    'sec-fetch-dest': 'document',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-site': 'none',
    'sec-fetch-user': '?1',
    'cache-control': 'max-age=0',
  },
};

const target = ({ path, query }) => (query ? `${path}?${query}` : path);

// The request as it is sent over a socket.
function bytes(workload, port) {
  const headers = { host: `127.0.0.1:${port}`, ...workload.headers };
  if (workload.body) headers['content-length'] = Buffer.byteLength(workload.body);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${workload.method} ${target(workload)} HTTP/1.1\r\n${lines.join('')}\r\n${workload.body}`);
}

// The request as the event that API Gateway sends to a function.
function event(workload) {
  const { method, path, query } = workload;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers: {
      ...workload.headers,
      'content-length': String(Buffer.byteLength(workload.body)),
      host: 'r3pmxmplak.execute-api.eu-west-1.amazonaws.com',
      'x-amzn-trace-id': 'Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e',
      'x-forwarded-for': '205.255.255.176',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    ...(query && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    requestContext: {
      accountId: '123456789012',
      apiId: 'r3pmxmplak',
      domainName: 'r3pmxmplak.execute-api.eu-west-1.amazonaws.com',
      domainPrefix: 'r3pmxmplak',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '205.255.255.176', userAgent: 'wrk' },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: '$default',
      stage: '$default',
      time: '10/Mar/2020:05:16:23 +0000',
      timeEpoch: 1583817383220,
    },
    ...(workload.body && { body: workload.body }),
    isBase64Encoded: false,
  };
}

module.exports = { workloads, browserGet, target, bytes, event };
