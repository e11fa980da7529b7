'use strict';
// Generates values that a JSON Schema allows, and values that it forbids. The random numbers depend on a seed, so a run can be repeated.

/// A generator of random numbers in [0, 1), always the same ones for a seed (mulberry32).
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const matching = ['ABC-1234', 'letters', 'xyz', 'ABC', 'abc', 'https://example.com/', '7d444840-9dc0-4fd1-8245-5ffdce74fad2', '2024-01-31'];
const words = ['a', 'Ada', 'tea', '0', 'null', 'ord_1', 'Käse 45 %', '😀', '漢字', "'; DROP TABLE orders; --", '<b>&"', 'a\\b/c', '..', 'a b', '\u0000', '\n', '%2F'];
const byFormat = {
  email: ['ada@example.com', 'a.b+c@sub.example.org'],
  'date-time': ['2024-01-31T00:00:00.000Z', '1999-12-31T23:59:59+02:00'],
  date: ['2024-01-31'],
  uuid: ['7d444840-9dc0-11d1-b245-5ffdce74fad2'],
  uri: ['https://example.com/a?b=c'],
};

class ValueGenerator {
  /// `isValid(schema, value)` returns whether a value is valid; `known(name)` returns values that the service returned under this name, if any.
  constructor(document, random, isValid, known) {
    Object.assign(this, { document, random, isValid, known });
  }

  resolved(schema) {
    let now = schema;
    while (now.$ref) {
      const { $ref, ...beside } = now;
      now = { ...$ref.slice(2).split('/').reduce((at, key) => at[key], this.document), ...beside };
    }
    return now;
  }
  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }
  between(least, most) {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  /// A value that the schema allows; undefined if none was found.
  allowed(schema, name = '', tries_max = 100) {
    for (let tries = 0; tries < tries_max; ++tries) {
      const value = this.attempt(this.resolved(schema), name);
      if (this.isValid(schema, value)) return value;
    }
    return undefined;
  }

  attempt(schema, name) {
    const known = this.known(name);
    if (known.length > 0 && this.random() < 0.7) return this.pick(known);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.pick(schema.enum);
    const either = schema.oneOf || (schema.type ? undefined : schema.anyOf);
    if (either) return this.attempt(this.resolved(this.pick(either)), name);
    switch (Array.isArray(schema.type) ? this.pick(schema.type) : schema.type) {
      case 'null': return null;
      case 'boolean': return this.random() < 0.5;
      case 'integer': return this.integer(schema);
      case 'number': return this.integer(schema) + (this.random() < 0.5 ? 0 : 0.5);
      case 'string': return this.string(schema);
      case 'array': return this.array(schema, name);
      case 'object': return this.object(schema);
      default: return this.pick([null, true, 1, 'text', [], {}]);
    }
  }

  integer({ minimum = -1000, maximum = minimum + 2000 }) {
    return this.pick([minimum, maximum, this.between(minimum, Math.min(maximum, minimum + 1000))]);
  }

  string({ minLength = 0, maxLength = 40, format, examples }) {
    if (byFormat[format]) return this.pick(byFormat[format]);
    if (examples && this.random() < 0.3) return this.pick(examples);
    if (this.random() < 0.3) return this.pick(matching);
    const wanted = this.pick([minLength, Math.min(maxLength, minLength + 8), maxLength > 500 ? minLength : maxLength]);
    let points = [];
    while (points.length < wanted) points = points.concat([...this.pick(words)]);
    return points.slice(0, Math.max(wanted, minLength)).join('');
  }

  array({ items = {}, minItems = 0, maxItems = minItems + 3 }, name) {
    const size = this.between(minItems, Math.min(maxItems, minItems + 3));
    return Array.from({ length: size }, () => this.attempt(this.resolved(items), name));
  }

  object({ properties = {}, required = [] }) {
    const object = {};
    for (const [key, member] of Object.entries(properties)) {
      if (!required.includes(key) && this.random() < 0.4) continue;
      const value = this.allowed(member, key, 10);
      if (value !== undefined) object[key] = value;
    }
    return object;
  }

  /// Variants of `value` that the schema forbids, each with a description of what is wrong.
  *forbidden(schema, value) {
    for (const [why, wrong] of this.mutants(this.resolved(schema), value)) {
      if (!this.isValid(schema, wrong)) yield [why, wrong];
    }
  }

  *mutants(schema, value) {
    for (const other of [null, true, 7, 7.5, 'text', '', [], {}]) yield [`it is ${JSON.stringify(other)}`, other];
    if (typeof value === 'string') yield* this.wrongStrings(schema);
    if (typeof value === 'number') yield* this.wrongNumbers(schema);
    if (Array.isArray(value)) yield* this.wrongArrays(schema, value);
    if (value && typeof value === 'object' && !Array.isArray(value)) yield* this.wrongObjects(schema, value);
  }

  *wrongStrings({ maxLength, enum: values, pattern, format }) {
    if (maxLength !== undefined) yield ['it is too long', 'x'.repeat(maxLength + 1)];
    if (values) yield ['it is none of the values', `${values[0]}x`];
    if (pattern) yield ['it does not match', ' x '];
    if (format) yield [`it is no ${format}`, 'not @ that'];
  }

  *wrongNumbers({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) {
    if (minimum !== undefined) yield ['it is too small', minimum - 1];
    if (maximum !== undefined) yield ['it is too large', maximum + 1];
    if (exclusiveMinimum !== undefined) yield ['it is too small', exclusiveMinimum];
    if (exclusiveMaximum !== undefined) yield ['it is too large', exclusiveMaximum];
    yield ['it is no integer', 1.5];
    yield ['it is beyond every integer', 1e300];
  }

  *wrongArrays({ items = {}, maxItems, uniqueItems }, value) {
    if (maxItems !== undefined && value.length > 0) yield ['it has too many', Array.from({ length: maxItems + 1 }, () => value[0])];
    if (uniqueItems && value.length > 0) yield ['it has one twice', [...value, value[0]]];
    if (value.length === 0) return;
    for (const [why, wrong] of this.mutants(this.resolved(items), value[0])) yield [`[0]: ${why}`, [wrong, ...value.slice(1)]];
  }

  *wrongObjects({ properties = {} }, value) {
    yield ['it has another member', { ...value, no_such_member: 1 }];
    for (const key of Object.keys(value)) {
      const { [key]: gone, ...rest } = value;
      yield [`${key} is missing`, rest];
      if (!properties[key]) continue;
      for (const [why, wrong] of this.mutants(this.resolved(properties[key]), gone)) yield [`${key}: ${why}`, { ...value, [key]: wrong }];
    }
  }
}

module.exports = { chance, ValueGenerator };
