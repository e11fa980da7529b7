'use strict';
// The forms of co_await that g++ 12 compiles, without a warning, into code that frees twice; and the rule that avoids them all:
// one co_await a statement, its operand a call whose arguments are names, scalars, or temporaries made by a constructor call.
const { tokenize } = require('./tokens.js');
const { Structure } = require('./structure.js');

const forms = {
  'capturing-lambda': {
    what: 'a lambda that captures by value, in a statement with co_await: what it captured is freed twice',
    remedy: 'name it first: auto f = [...]{...}; then co_await g(std::move(f))',
  },
  'called-in-place': {
    what: 'a coroutine lambda with captures that is called in place: its captures are freed twice, or before it has run',
    remedy: 'pass what it needs as parameters, or name the lambda and keep it until the coroutine has ended',
  },
  'braced-temporary': {
    what: 'a braced temporary in a statement with co_await: the members of an aggregate are freed twice',
    remedy: 'name it in a statement of its own before, or call a constructor with ( )',
  },
  'braces-around-await': {
    what: 'braces around co_await: an aggregate that is initialised from it is freed twice',
    remedy: 'await into a named value first: auto a = co_await ...; then T t{std::move(a)}',
  },
  conditional: {
    what: '? : in a statement with co_await: a class value on either side is freed twice',
    remedy: 'write if and else, each with its own statement',
  },
  'two-awaits': {
    what: 'a second co_await in one statement',
    remedy: 'await into a named value first, one co_await a statement',
  },
};

const controls = new Set(['if', 'while', 'for', 'switch', 'catch']);

class Reader {
  constructor(tokens) {
    this.tokens = tokens;
    this.structure = new Structure(tokens);
    this.bodyOf = new Map(this.structure.lambdas.map(({ introducer, body }) => [introducer, body]));
  }

  text(i) { return this.structure.text(i); }
  partner(i) { return this.structure.partner[i]; }
  opensBlock(i) { return this.text(i) === '{' && !this.structure.isInitializer.has(i) && !this.structure.isBody.has(i); }

  // Is `(` at i the one after if, while, for ...?
  isControl(i) {
    return this.text(i) === '(' && (controls.has(this.text(i - 1)) || (this.text(i - 1) === 'constexpr' && this.text(i - 2) === 'if'));
  }

  // The first token of the full expression that holds token i.
  begin(i) {
    for (let k = i - 1; k >= 0; k--) {
      const text = this.text(k);
      if (text === ';' || text === 'else' || text === 'do') return k + 1;
      if (text === '(' && this.isControl(k)) return k + 1;
      if (text === '{' && !this.structure.isInitializer.has(k)) return k + 1;
      if (text === ')' || text === ']' || text === '}') {
        const opener = this.partner(k);
        if (opener === undefined || this.opensBlock(opener) || this.isControl(opener)) return k + 1;
        k = opener;
      }
    }
    return 0;
  }

  // All that matters in the full expression from `begin` on, bodies of lambdas left out: they hold statements of their own.
  read(begin) {
    const found = { awaits: [], braces: [], conditionals: [], lambdas: [] };
    const open = [];
    for (let k = begin; k < this.tokens.length; k++) {
      const text = this.text(k);
      if (this.structure.isBody.has(k)) {
        k = this.partner(k);
        continue;
      }
      if ((text === ';' && open.length === 0) || this.opensBlock(k)) break;
      if (text === ')' || text === ']' || text === '}') {
        if (open.length === 0) break;
        open.pop();
      }
      if (text === 'co_await' && this.text(k - 1) !== 'operator') found.awaits.push(k);
      if (text === '?') found.conditionals.push(k);
      if (this.bodyOf.has(k)) found.lambdas.push(k);
      if (text === '{') found.braces.push(k);
      if (text === '(' || text === '[' || text === '{') open.push(k);
    }
    return found;
  }

  // The captures of the lambda at `introducer`, as claims: does each hold a value?
  captures(introducer) {
    const end = this.partner(introducer);
    const values = [];
    for (let k = introducer + 1, isFirst = true; k < end; k++) {
      const text = this.text(k);
      if (isFirst) values.push(text !== '&' && text !== 'this');
      isFirst = text === ',';
      if (text === '(' || text === '[' || text === '{') k = this.partner(k) ?? k;
    }
    return values;
  }

  isCalledInPlace(introducer) { return this.text(this.partner(this.bodyOf.get(introducer)) + 1) === '('; }

  // Does the lambda's own body, without the lambdas in it, await or return as a coroutine?
  isCoroutine(introducer) {
    const body = this.bodyOf.get(introducer);
    for (let k = body + 1; k < this.partner(body); k++) {
      if (this.structure.isBody.has(k)) k = this.partner(k);
      else if (['co_await', 'co_return', 'co_yield'].includes(this.text(k))) return true;
    }
    return false;
  }

  isBroken(introducer) { return this.isCalledInPlace(introducer) && this.captures(introducer).length > 0 && this.isCoroutine(introducer); }
}

function findingsOf(reader, { awaits, braces, conditionals, lambdas }) {
  const findings = [];
  const holdsAwait = (brace) => awaits.some((at) => brace < at && at < reader.partner(brace));
  const outermost = braces.filter((brace) => !braces.some((other) => other < brace && brace < reader.partner(other)));
  for (const brace of outermost) findings.push([brace, holdsAwait(brace) ? 'braces-around-await' : 'braced-temporary']);
  for (const mark of conditionals) findings.push([mark, 'conditional']);
  for (const lambda of lambdas) {
    if (reader.captures(lambda).some(Boolean) && !reader.isBroken(lambda)) findings.push([lambda, 'capturing-lambda']);
  }
  for (const another of awaits.slice(1)) findings.push([another, 'two-awaits']);
  return findings;
}

// {line, column, form} of every broken form in `source`, in order.
function lint(source) {
  const tokens = tokenize(source);
  const reader = new Reader(tokens);
  const findings = [...reader.bodyOf.keys()].filter((lambda) => reader.isBroken(lambda)).map((lambda) => [lambda, 'called-in-place']);
  const read = new Set();
  tokens.forEach(({ text }, i) => {
    if (text !== 'co_await' || tokens[i - 1]?.text === 'operator') return;
    const begin = reader.begin(i);
    if (read.has(begin)) return;
    read.add(begin);
    findings.push(...findingsOf(reader, reader.read(begin)));
  });
  return findings.sort(([a], [b]) => a - b).map(([i, form]) => ({ line: tokens[i].line, column: tokens[i].column, form }));
}

module.exports = { forms, lint };
