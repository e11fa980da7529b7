'use strict';
// node query_search_index.js LUNR INDEX < QUESTIONS
// Prints, for each question in the JSON array on stdin, the pages that the site's search finds, best first. Uses lunr as the site's theme does: titles outweigh
// text, and a page ranks as its best section.
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
  // Sections that contain more of the words come first; ties are ordered by lunr's score.
  const share = ({ matchData }) => Object.keys(matchData.metadata).length / words.length;
  found.sort((a, b) => share(b) - share(a) || b.score - a.score);
  return [...new Set(found.map(({ ref }) => ref.split('#')[0]))];
}

const questions = JSON.parse(fs.readFileSync(0, 'utf8'));
console.log(JSON.stringify(Object.fromEntries(questions.map((question) => [question, pages(question)]))));
