'use strict';
// What a request may cost in user-space instructions, counted by callgrind over N and 3N requests: exact, to a percent, on any machine of
// one kind and under any load, so that CI can hold them. They are 5 % above what was counted, since the C library copies and compares in
// other ways on other processors. A change that costs more raises a budget here, and says why beside it; one that costs less lowers it.
// docs/performance.md says where the instructions go. `goal` is what we want to come to.
const budgets = [
  { metric: 'http.get.instructions', atMost: 10650, goal: 7000 },
  { metric: 'http.browserGet.instructions', atMost: 13100, goal: 12000 },
  { metric: 'http.post.instructions', atMost: 33800, goal: 20000 },
  { metric: 'lambda.get.instructions', atMost: 32900, goal: 22000 },
  { metric: 'lambda.post.instructions', atMost: 64200, goal: 45000 },
  { metric: 'parse.order.instructions', atMost: 21400, goal: 14000 },
];

module.exports = { budgets };
