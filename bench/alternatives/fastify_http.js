'use strict';
// The benchmark service in Fastify, which validates with ajv: node fastify_http.js PORT
const server = require('fastify')({ ajv: { customOptions: { removeAdditional: false } } });

const querystring = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name: { type: 'string', minLength: 1, maxLength: 64 } },
};
const item = {
  type: 'object',
  required: ['sku', 'quantity', 'price', 'gift'],
  additionalProperties: false,
  properties: {
    sku: { type: 'string', minLength: 1, maxLength: 32 },
    quantity: { type: 'integer', minimum: 1, maximum: 1000 },
    price: { type: 'number', minimum: 0 },
    gift: { type: 'boolean' },
  },
};
const body = {
  type: 'object',
  required: ['id', 'customer', 'email', 'currency', 'items'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', format: 'uuid' },
    customer: { type: 'string', minLength: 1, maxLength: 64 },
    email: { type: 'string', minLength: 3, maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+$' },
    currency: { enum: ['EUR', 'USD', 'GBP'] },
    note: { type: 'string', maxLength: 280 },
    items: { type: 'array', minItems: 1, maxItems: 10000, items: item },
  },
};
const hello = { type: 'object', properties: { message: { type: 'string' } } };
const created = { type: 'object', properties: { id: { type: 'string' }, total: { type: 'number' } } };

server.get('/hello', { schema: { querystring, response: { 200: hello } } }, async ({ query }) => ({ message: `hello ${query.name}` }));
server.post('/orders', { schema: { body, response: { 200: created } } }, async (request) => {
  const { id, items } = request.body;
  return { id, total: items.reduce((sum, { quantity, price }) => sum + quantity * price, 0) };
});
server.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
process.on('SIGTERM', () => process.exit(0));
