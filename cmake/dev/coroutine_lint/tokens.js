'use strict';
// C++ text -> tokens {text, kind, line, column}: words (names, keywords), numbers, strings and punctuation. Comments and preprocessor lines are
// dropped. `>` is always a token of its own, so that closing template brackets can be matched one by one.

const punctuators = ['<=>', '...', '->*', '<<=', '::', '->', '++', '--', '&&', '||', '==', '!=', '<=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '##', '.*'];

const patterns = [
  ['comment', /\/\/(?:\\\r?\n|[^\n])*|\/\*[^]*?(?:\*\/|$)/y],
  ['blank', /\s+/y],
  ['raw', /(?:u8|[uUL])?R"([^()\\\s]{0,16})\([^]*?\)\1"\w*/y],
  ['string', /(?:u8|[uUL])?"(?:\\[^]|[^"\\\n])*"\w*/y],
  ['character', /(?:u8|[uUL])?'(?:\\[^]|[^'\\\n])+'\w*/y],
  ['number', /\.?\d(?:[eEpP][+-]|'?[\w.])*/y],
  ['word', /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/y],
];

function matchAt(text, position) {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = position;
    const found = pattern.exec(text);
    if (found) return [kind, found[0]];
  }
  const longest = punctuators.find((mark) => text.startsWith(mark, position));
  return ['mark', longest || text[position]];
}

// A directive goes to the end of its line, and on where that ends in a backslash.
const directive = /#(?:\\\r?\n|\/\*[^]*?\*\/|[^\n])*/y;

function tokenize(text) {
  const tokens = [];
  let line = 1;
  let lineStart = 0;
  let position = 0;
  let isLineBegin = true;
  while (position < text.length) {
    let [kind, match] = matchAt(text, position);
    if (match === '#' && isLineBegin) {
      directive.lastIndex = position;
      [kind, match] = ['comment', directive.exec(text)[0]];
    }
    if (kind !== 'comment' && kind !== 'blank') {
      tokens.push({ text: match, kind: kind === 'raw' || kind === 'character' ? 'string' : kind, line, column: position - lineStart + 1 });
      isLineBegin = false;
    }
    for (let at = match.indexOf('\n'); at >= 0; at = match.indexOf('\n', at + 1)) {
      line += 1;
      lineStart = position + at + 1;
      if (kind === 'blank') isLineBegin = true;
    }
    position += match.length;
  }
  return tokens;
}

module.exports = { tokenize };
