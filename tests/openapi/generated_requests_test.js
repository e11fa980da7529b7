'use strict';
// node generated_requests_test.js PROGRAM TOOLS [SEED]: from the document alone, generates requests that it allows and requests that it forbids. The service
// must not fail, return undeclared responses, or accept forbidden requests, and a request to each operation must succeed.
const http = require('http');
const { tools } = require('./npm_tools.js');
const { documentOf, withService } = require('./start_service.js');
const { ResponseValidator } = require('./response_validator.js');
const { chance, ValueGenerator } = require('./value_generator.js');

const [program, folder, seed = '1'] = process.argv.slice(2);
const rounds = 40;
// The tokens in the example's README.
const clerk = { token: 'demo-token', scopes: ['orders:read', 'orders:write'] };
const admin = { token: 'demo-admin', scopes: ['orders:read', 'orders:write', 'admin'] };
const methods = ['post', 'put', 'get', 'patch', 'delete'];

class RequestGenerator {
  constructor(document, validator, url) {
    this.document = document;
    this.validator = validator;
    this.url = url;
    this.random = chance(Number(seed));
    this.names = new Map(); // values from responses, by member name: ids, SKUs, tags
    this.values = new ValueGenerator(document, this.random, (schema, value) => validator.isValid(schema, value), (name) => this.names.get(`${this.scope} ${name}`) || this.names.get(name) || []);
    this.agent = new http.Agent({ keepAlive: true });
    this.faults = new Map();
    this.counts = { allowed: 0, forbidden: 0 };
    this.succeeded = new Set();
    this.operations = methods.flatMap((method) =>
      Object.entries(document.paths).filter(([, item]) => item[method]).map(([path, item]) => ({ method, path, operation: item[method] })));
  }

  async sendAll(rounds) {
    for (let round = 0; round < rounds; ++round) {
      for (const one of this.operations) await this.sendAllowed(one);
    }
    for (const one of this.operations) {
      await this.sendForbidden(one);
      await this.sendUnauthorized(one);
    }
    for (const { method, path } of this.operations) {
      if (!this.succeeded.has(`${method} ${path}`)) this.blame(`${method} ${path}`, 'nothing that is allowed succeeded', '');
    }
  }

  blame(operation, fault, request) {
    const key = `${operation}: ${fault.replace(/\d{4,}/g, 'N')}`.slice(0, 220);
    if (!this.faults.has(key)) this.faults.set(key, `${operation}: ${fault}\n    ${request}`);
  }

  // A request that the document allows.
  request({ method, path, operation }) {
    this.scope = path.split('/')[1];
    const request = { method, path, headers: { authorization: `Bearer ${admin.token}` }, query: [], params: {}, body: undefined };
    for (const parameter of operation.parameters || []) {
      if (!parameter.required && this.random() < 0.5) continue;
      const value = this.values.allowed(parameter.schema, parameter.name);
      if (value !== undefined) this.put(request, parameter, value);
    }
    if (operation.requestBody) {
      const type = this.values.pick(Object.keys(operation.requestBody.content));
      request.headers['content-type'] = type;
      if (type !== 'application/json') {
        request.body = Buffer.from(Array.from({ length: 100 }, (_, i) => i));
      } else {
        const value = this.values.allowed(operation.requestBody.content[type].schema);
        if (value === undefined) throw new Error(`${method} ${path}: found no value that the document allows`);
        request.body = JSON.stringify(value);
      }
    }
    return request;
  }

  // Adds the parameter as a client would; false if its location can't contain the value.
  put(request, parameter, value) {
    const texts = (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    if (parameter.in === 'path') {
      if (texts[0] === '' || texts[0] === '.' || texts[0] === '..') return false; // clients remove such segments
      request.params[parameter.name] = texts[0];
      return true;
    }
    if (parameter.in === 'query') {
      request.query = request.query.filter(([name]) => name !== parameter.name).concat(texts.map((text) => [parameter.name, text]));
      return true;
    }
    if (!/^[!-~]([ -~]*[!-~])?$/.test(texts[0]) || (parameter.in === 'cookie' && /[ ",;\\]/.test(texts[0]))) return false;
    if (parameter.in === 'header') request.headers[parameter.name] = texts[0];
    if (parameter.in === 'cookie') request.cookies = { ...request.cookies, [parameter.name]: texts[0] };
    return true;
  }

  send(request) {
    const path = request.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(request.params[name] ?? 'none'));
    const query = request.query.map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`).join('&');
    const cookie = Object.entries(request.cookies || {}).map(([name, text]) => `${name}=${text}`).join('; ');
    const headers = { ...request.headers, ...(cookie ? { cookie } : {}) };
    if (request.body !== undefined) headers['content-length'] = Buffer.byteLength(request.body);
    const url = `${this.url}${path}${query ? `?${query}` : ''}`;
    return new Promise((resolve, reject) => {
      const sent = http.request(url, { method: request.method.toUpperCase(), headers, agent: this.agent }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
      });
      sent.on('error', reject);
      sent.end(request.body);
    });
  }

  async ask(one, request) {
    const answer = await this.send(request);
    const fault = this.validator.fault(one.operation, answer);
    if (fault) this.blame(`${one.method} ${one.path}`, fault, this.shown(request));
    return answer;
  }

  shown({ params, query, headers, cookies, body }) {
    return JSON.stringify({ params, query, headers, cookies, body: body === undefined ? undefined : String(body).slice(0, 400) });
  }

  async sendAllowed(one) {
    ++this.counts.allowed;
    const request = this.request(one);
    const answer = await this.ask(one, request);
    if (answer.status === 400 && !this.hasOwnRules(one)) this.blame(`${one.method} ${one.path}`, `what is allowed is refused: ${answer.body}`, this.shown(request));
    if (answer.status >= 300) return;
    this.succeeded.add(`${one.method} ${one.path}`);
    if (answer.headers.etag) this.learn('if-match', answer.headers.etag);
    if ((answer.headers['content-type'] || '').startsWith('application/json')) this.learnFrom(JSON.parse(answer.body));
  }

  // Whether the service checks more than the document can express.
  hasOwnRules({ operation }) {
    const seen = new Set();
    const search = (value) => {
      if (!value || typeof value !== 'object' || seen.has(value)) return false;
      seen.add(value);
      if (value.$ref) return search(this.validator.resolved(value));
      return value['x-custom-rule'] === true || value['x-limits'] || Object.values(value).some(search);
    };
    return Boolean(search(operation.parameters) || search(operation.requestBody));
  }

  learn(name, value) {
    const list = this.names.get(name) || [];
    if (typeof value === 'string' && !list.includes(value)) this.names.set(name, [...list, value].slice(-20));
  }
  learnFrom(value) {
    if (!value || typeof value !== 'object') return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'sku') this.learn(key, member);
      if (key === 'id') {
        this.learn(`${this.scope} id`, member);
        this.learn(this.scope.replace(/s$/, ''), member); // the name under which other operations refer to it
      }
      this.learnFrom(member);
    }
  }

  async forbid(one, why, request) {
    ++this.counts.forbidden;
    const answer = await this.ask(one, request);
    if (answer.status < 400) this.blame(`${one.method} ${one.path}`, `it accepts what is forbidden: ${why}`, this.shown(request));
  }

  async sendForbidden(one) {
    const { operation } = one;
    for (const parameter of operation.parameters || []) {
      const value = this.values.allowed(parameter.schema, parameter.name);
      for (const [why, wrong] of this.values.forbidden(parameter.schema, value)) {
        const request = this.request(one);
        // Here, every text is a valid string, and an empty list or object is omitted.
        const isText = this.values.resolved(parameter.schema).type === 'string' && typeof wrong !== 'string';
        const isNothing = wrong !== null && typeof wrong === 'object' && (Object.keys(wrong).length === 0 || !Array.isArray(wrong));
        const isOneOfList = Array.isArray(value) && !Array.isArray(wrong) && this.validator.isValid(parameter.schema, [wrong]);
        if (isText || isNothing || isOneOfList || !this.put(request, parameter, wrong)) continue;
        await this.forbid(one, `${parameter.name}: ${why}`, request);
      }
      if (parameter.required && parameter.in !== 'path') await this.forbid(one, `${parameter.name} is missing`, this.without(one, parameter));
    }
    if (operation.requestBody) await this.sendForbiddenBodies(one);
  }

  without(one, { name, in: place }) {
    const request = this.request(one);
    if (place === 'query') request.query = request.query.filter(([key]) => key !== name);
    if (place === 'header') delete request.headers[name];
    if (place === 'cookie' && request.cookies) delete request.cookies[name];
    return request;
  }

  async sendForbiddenBodies(one) {
    const { content, required } = one.operation.requestBody;
    const sendBody = (why, type, body) => {
      const request = this.request(one);
      request.headers['content-type'] = type;
      request.body = body;
      return this.forbid(one, why, request);
    };
    const [first] = Object.keys(content);
    if (required) await sendBody('it has no body', first, '');
    await sendBody('its type is unknown', 'application/x-unknown', 'x');
    if (!content['application/json']) return;
    for (const text of ['{', '[1,]', '"', '{"a":1}x', '\u0000']) await sendBody(`it isn't JSON: ${text}`, 'application/json', text);
    const { schema } = content['application/json'];
    for (let i = 0; i < 2; ++i) {
      for (const [why, wrong] of this.values.forbidden(schema, this.values.allowed(schema))) await sendBody(why, 'application/json', JSON.stringify(wrong));
    }
  }

  // Without credentials, with wrong ones, and with those of a user who lacks the scopes.
  async sendUnauthorized(one) {
    const ways = one.operation.security || this.document.security || [];
    if (ways.length === 0 || ways.some((way) => Object.keys(way).length === 0)) return;
    const expect = async (status, authorization) => {
      const request = this.request(one);
      delete request.headers.authorization;
      if (authorization) request.headers.authorization = authorization;
      ++this.counts.forbidden;
      const answer = await this.ask(one, request);
      if (answer.status !== status) this.blame(`${one.method} ${one.path}`, `${authorization || 'no credentials'}: ${answer.status}, not ${status}`, '');
    };
    await expect(401, undefined);
    await expect(401, 'Bearer wrong');
    const isEnough = (way) => Object.values(way).every((scopes) => scopes.every((scope) => clerk.scopes.includes(scope)));
    if (!ways.some(isEnough)) await expect(403, `Bearer ${clerk.token}`);
  }
}

// Documents that describe the service wrongly.
function withoutRefusals(document) {
  const wrong = structuredClone(document);
  for (const item of Object.values(wrong.paths)) for (const operation of Object.values(item)) delete operation.responses['400'];
  return wrong;
}
function withoutMembers(document) {
  const wrong = structuredClone(document);
  for (const item of Object.values(wrong.paths)) {
    for (const { responses } of Object.values(item)) {
      for (const { content } of Object.values(responses)) if (content?.['application/json']) content['application/json'].schema = { properties: {} };
    }
  }
  return wrong;
}
async function finds(at, url, what, wrong) {
  const generator = new RequestGenerator(wrong, new ResponseValidator(at, wrong), url);
  generator.operations.splice(4);
  await generator.sendAll(2);
  generator.agent.destroy();
  if (generator.faults.size > 0) return;
  console.log(`the generated requests don't find ${what}`);
  process.exitCode = 1;
}

async function main() {
  const at = tools(folder);
  const document = documentOf(program);
  await withService(program, async (url) => {
    const generator = new RequestGenerator(document, new ResponseValidator(at, document), url);
    await generator.sendAll(rounds);
    generator.agent.destroy();
    console.log(`${generator.operations.length} operations: ${generator.counts.allowed} allowed requests, ${generator.counts.forbidden} forbidden requests`);
    for (const fault of generator.faults.values()) console.log(fault);
    process.exitCode = generator.faults.size > 0 ? 1 : 0;
    await finds(at, url, 'an answer that is not declared', withoutRefusals(document));
    await finds(at, url, 'a member that is not declared', withoutMembers(document));
  });
}

main();
