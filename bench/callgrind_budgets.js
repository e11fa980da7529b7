'use strict';
// Limits on the user-space instructions and allocations per request, which callgrind counts over N and 3N requests. The counts are accurate to
// 1 % on machines of the same kind, under any load, so CI can enforce the limits. Those on instructions leave a margin of 5 to 8 %: the C library
// copies and compares differently on other processors, and an invocation that has to wait for its event polls once more (31,300 to 33,200 were
// counted). A change that costs more raises a limit here and gives the reason next to it; one that costs less lowers it. docs/performance.md
// explains where the instructions are spent. `goal` is the long-term target.
const budgets = [
  { metric: 'http.get.instructions', atMost: 7350, goal: 7000 },
  { metric: 'http.browserGet.instructions', atMost: 9350, goal: 12000 },
  // 20,600 instructions and 6 allocations before a list's memory was reserved ahead of reading its elements.
  { metric: 'http.post.instructions', atMost: 20000, goal: 20000 },
  { metric: 'http.get.allocations', atMost: 0, goal: 2 },
  { metric: 'http.browserGet.allocations', atMost: 0, goal: 2 },
  { metric: 'http.post.allocations', atMost: 5, goal: 10 },
  // 32,800 and 58,900 before keys of events, and heads of the Runtime API's responses, were compared with the previous ones.
  { metric: 'lambda.get.instructions', atMost: 21300, goal: 22000 },
  { metric: 'lambda.post.instructions', atMost: 40000, goal: 45000 },
  // 424,000 before initialization copied and allocated less, and relocations were packed.
  { metric: 'lambda.start.instructions', atMost: 310000, goal: 250000 },
  // Members in the order of their declaration are read from the text without events (17,096 before), and a member's location is an offset
  // (11,964 before).
  { metric: 'parse.order.instructions', atMost: 10900, goal: 14000 },
];

module.exports = { budgets };
