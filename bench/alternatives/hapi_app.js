'use strict';
// The benchmark service in hapi and joi, the stack that Martlet's users come from.
const Hapi = require('@hapi/hapi');
const Joi = require('joi');
const order = require('./joi_order_schema.js');

const name = Joi.string().min(1).max(64).required();
const total = (items) => items.reduce((sum, { quantity, price }) => sum + quantity * price, 0);

module.exports = function createServer(options) {
  const failAction = (request, h, error) => { throw error; };  // so that the response names the invalid fields
  const server = Hapi.server({ ...options, routes: { validate: { failAction } } });
  server.route([
    {
      method: 'GET',
      path: '/hello',
      options: { validate: { query: Joi.object({ name }) } },
      handler: ({ query }) => ({ message: `hello ${query.name}` }),
    },
    {
      method: 'POST',
      path: '/orders',
      options: { validate: { payload: order } },
      handler: ({ payload }) => ({ id: payload.id, total: total(payload.items) }),
    },
  ]);
  return server;
};
