'use strict';
// The validation rules of an order, as a joi schema.
const Joi = require('joi');

const item = Joi.object({
  sku: Joi.string().min(1).max(32).required(),
  quantity: Joi.number().integer().min(1).max(1000).required(),
  price: Joi.number().min(0).required(),
  gift: Joi.boolean().required(),
});

module.exports = Joi.object({
  id: Joi.string().uuid().required(),
  customer: Joi.string().min(1).max(64).required(),
  email: Joi.string().min(3).max(254).pattern(/^[^@\s]+@[^@\s]+$/).required(),
  currency: Joi.string().valid('EUR', 'USD', 'GBP').required(),
  note: Joi.string().max(280),
  items: Joi.array().items(item).min(1).max(10000).required(),
});
