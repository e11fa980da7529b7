'use strict';
// What the brackets of a token list are: who closes whom, which `[` begins a lambda, and which `{` opens a block and which an initializer.
// Without a C++ parser this judges by the tokens before; it errs on forms that are not written.

const closing = { '(': ')', '[': ']', '{': '}' };

// partner[i]: the index of the bracket that belongs to the one at i. Branches of #if may leave brackets alone: those have no partner.
function partners(tokens) {
  const partner = new Array(tokens.length);
  const open = [];
  tokens.forEach(({ text, kind }, i) => {
    if (kind !== 'mark') return;
    if (closing[text]) return void open.push(i);
    if (text !== ')' && text !== ']' && text !== '}') return;
    const at = open.findLastIndex((opener) => closing[tokens[opener].text] === text);
    if (at < 0) return;
    partner[i] = open[at];
    partner[open[at]] = i;
    open.length = at;
  });
  return partner;
}

const expectOperand = new Set(['return', 'co_return', 'co_await', 'co_yield', 'throw', 'case', 'else', 'do']);
const typeKeywords = new Set(['struct', 'class', 'union', 'enum', 'namespace', 'requires']);
const blockBefore = new Set(['else', 'do', 'try', 'const', 'noexcept', 'override', 'final', 'mutable', 'consteval', 'constexpr', 'static', 'volatile']);

// From the token after `<` to the token after its `>`.
function afterAngles(tokens, partner, i) {
  for (let depth = 1; i < tokens.length; i++) {
    const { text } = tokens[i];
    if (text === '<') depth += 1;
    if (text === '>' && --depth === 0) return i + 1;
    if (closing[text]) i = partner[i] ?? i;
    if (text === ';') break;
  }
  return i;
}

// From a `>` back to its `<`; -1 where it is a comparison.
function beforeAngles(tokens, partner, i) {
  for (let depth = 0; i >= 0; i--) {
    const { text } = tokens[i];
    if (text === '>') depth += 1;
    if (text === '<' && --depth === 0) return i;
    if (text === ')' || text === ']' || text === '}') i = partner[i] ?? i;
    else if (text === ';' || closing[text]) return -1;
  }
  return -1;
}

class Structure {
  constructor(tokens) {
    this.tokens = tokens;
    this.partner = partners(tokens);
    this.lambdas = [];       // {introducer, body}: indexes of `[` and of the body's `{`
    this.isBody = new Set();  // indexes of the `{` of lambdas
    this.isInitializer = new Set();
    tokens.forEach(({ text }, i) => { if (text === '[') this.readLambda(i); });
    tokens.forEach(({ text }, i) => { if (text === '{' && !this.isBody.has(i) && this.initializes(i)) this.isInitializer.add(i); });
  }

  text(i) { return this.tokens[i]?.text; }
  isWord(i) { return this.tokens[i]?.kind === 'word'; }

  isIntroducer(i) {
    const before = this.text(i - 1);
    if (this.partner[i] === undefined || this.text(i + 1) === '[' || before === '[') return false;
    if (before === 'auto' || ((before === '&' || before === '&&') && this.text(i - 2) === 'auto')) return false;  // a structured binding
    if (this.isWord(i - 1)) return expectOperand.has(before);
    return before !== ')' && before !== ']' && before !== '>' && this.tokens[i - 1]?.kind !== 'string';
  }

  readLambda(i) {
    if (!this.isIntroducer(i)) return;
    let k = this.partner[i] + 1;
    if (this.text(k) === '<') k = afterAngles(this.tokens, this.partner, k + 1);
    for (; k < this.tokens.length; k++) {
      const text = this.text(k);
      if (text === '{') break;
      if (text === '(' || text === '[') k = this.partner[k] ?? k;
      else if (text === '<') k = afterAngles(this.tokens, this.partner, k + 1) - 1;
      else if (text === ';' || text === ')' || text === ']' || text === '}' || text === ',' || text === '=') return;
    }
    if (this.partner[k] === undefined) return;
    this.lambdas.push({ introducer: i, body: k });
    this.isBody.add(k);
  }

  // Is the `{` at i an initializer (and not the beginning of a block, a class or a namespace)?
  initializes(i) {
    const before = this.text(i - 1);
    if (before === undefined || before === ';' || before === '}' || before === ':') return false;
    if (before === '{') return this.isInitializer.has(i - 1);
    if (before === '&' || before === '*' || before === '&&') return false;  // ends of a declarator
    if (before === ')') return this.text(this.partner[i - 1] - 1) === 'decltype' && this.namesObject(i);
    if (before === ']') return this.text(i - 2) !== ']';  // an attribute
    if (this.tokens[i - 1].kind === 'string') return false;  // extern "C"
    if (this.isWord(i - 1)) {
      if (blockBefore.has(before) || typeKeywords.has(before)) return false;
      return expectOperand.has(before) || this.namesObject(i);
    }
    return before === '>' ? this.namesObject(i) : true;
  }

  // Behind a type or a name: `T{`, `T x{`, `f(a, T<U>{` are initializers; `) -> T {`, `struct T {`, `class T : A, B {`, `requires C<T> {` are not.
  namesObject(i) {
    let k = i - 1;
    for (; k >= 0; k--) {
      const text = this.text(k);
      if (typeKeywords.has(text)) return false;
      if (text === '>') k = beforeAngles(this.tokens, this.partner, k);
      else if (text === ')' && this.text(this.partner[k] - 1) === 'decltype') k = this.partner[k] - 1;
      else if (!this.isWord(k) && text !== '::' && text !== '&' && text !== '*' && text !== '&&') break;
    }
    const stop = this.text(k);
    if (stop === '->') return !(this.text(k - 1) === ')' || this.text(k - 1) === ']' || blockBefore.has(this.text(k - 1)));
    return stop === ':' || stop === ',' ? !this.declaresClass(k) : true;
  }

  // Does the statement up to k begin with a class, so that `:` and `,` separate its bases?
  declaresClass(k) {
    for (; k >= 0; k--) {
      const text = this.text(k);
      if (text === 'struct' || text === 'class' || text === 'enum') return true;
      if (text === '>') k = Math.max(beforeAngles(this.tokens, this.partner, k), -1);
      else if (text === ')' || text === '=' || text === ';' || text === '?' || closing[text] || text === '}') return false;
    }
    return false;
  }
}

module.exports = { Structure };
