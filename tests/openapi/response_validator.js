'use strict';
// Checks whether a document declares a response: its status, its media type and its schema.

const home = 'https://service/openapi.json';

class ResponseValidator {
  constructor(at, document) {
    this.document = document;
    const Ajv = at.require('ajv/dist/2020').default;
    this.ajv = new Ajv({ strict: false, allErrors: true });
    at.require('ajv-formats').default(this.ajv, { keywords: true });
    this.ajv.addSchema({ $id: home, ...JSON.parse(this.asAjvHasIt(JSON.stringify({ components: document.components }))) });
    this.compiled = new Map();
  }

  // ajv has its own keywords for limits on times; documents contain them as extensions.
  asAjvHasIt(text) {
    return text.replaceAll('"x-format', '"format');
  }

  check(schema) {
    const text = JSON.stringify(schema);
    if (!this.compiled.has(text)) this.compiled.set(text, this.ajv.compile(JSON.parse(this.asAjvHasIt(text).replaceAll('"#/', `"${home}#/`))));
    return this.compiled.get(text);
  }
  isValid(schema, value) {
    return value !== undefined && this.check(schema)(value);
  }

  resolved(value) {
    return value && value.$ref ? value.$ref.slice(2).split('/').reduce((at, key) => at[key], this.document) : value;
  }

  /// The reason why the document doesn't declare this response of an operation; null if it does.
  fault(operation, { status, headers, body }) {
    if (status >= 500) return `it failed with ${status}`;
    const declared = this.resolved(operation.responses[status]);
    if (!declared) return `the status ${status} is not declared`;
    const type = (headers['content-type'] || '').split(';')[0];
    if (!declared.content) return body.length === 0 || !type ? null : `its ${status} has content, which is not declared`;
    const media = declared.content[type] || declared.content['*/*'];
    if (!media) return `its ${status} is ${type || 'without a type'}, which is not declared`;
    if (type !== 'application/json') return null;
    const value = JSON.parse(body.toString('utf8'));
    const check = this.check(media.schema);
    if (!check(value)) return `its ${status} has another shape: ${this.ajv.errorsText(check.errors)}: ${body.toString('utf8').slice(0, 300)}`;
    return this.undeclaredMember(media.schema, value, status);
  }

  // Clients must ignore unknown members, but the document should declare all members.
  undeclaredMember(schema, value, status, place = '') {
    const known = this.resolved(schema);
    if (Array.isArray(value)) return value.map((one) => this.undeclaredMember(known.items || {}, one, status, `${place}[]`)).find(Boolean) || null;
    if (!value || typeof value !== 'object' || !known.properties) return null;
    for (const [key, member] of Object.entries(value)) {
      if (!known.properties[key]) return `its ${status} has ${place}.${key}, which is not declared`;
      const fault = this.undeclaredMember(known.properties[key], member, status, `${place}.${key}`);
      if (fault) return fault;
    }
    return null;
  }
}

module.exports = { ResponseValidator };
