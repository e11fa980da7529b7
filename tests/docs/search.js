'use strict';
// node search.js LUNR INDEX < QUESTIONS: for each question of a JSON array the pages that the site's search lists, best first, as JSON. The index is built and
// asked as the theme's search does it: with lunr, titles before texts, and a page where its best section is.
const fs = require('fs');
const [lunrFile, indexFile] = process.argv.slice(2);
const lunr = require(lunrFile);
const { docs } = JSON.parse(fs.readFileSync(indexFile, 'utf8'));
const index = lunr(function build() {
  this.ref('location');
  this.field('title', { boost: 1e3 });
  this.field('text');
  docs.forEach((section) => this.add(section));
});

function pages(question) {
  const words = question.toLowerCase().split(/\s+/);
  const found = index.query((query) => words.forEach((word) => lunr.tokenizer(word).forEach((token) => query.term(token.toString()))));
  // A section counts more, the more of the words it has; then by lunr's score.
  const share = ({ matchData }) => Object.keys(matchData.metadata).length / words.length;
  found.sort((a, b) => share(b) - share(a) || b.score - a.score);
  return [...new Set(found.map(({ ref }) => ref.split('#')[0]))];
}

const questions = JSON.parse(fs.readFileSync(0, 'utf8'));
console.log(JSON.stringify(Object.fromEntries(questions.map((question) => [question, pages(question)]))));
