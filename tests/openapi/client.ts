// A client of the example service, with types generated from the service's document. Lines after @ts-expect-error must not compile.
import createClient from 'openapi-fetch';
import type { components, paths } from './service.js';

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`it doesn't hold that ${what}`);
}

const [baseUrl, token] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });

const created = await client.POST('/customers', { body: { name: 'Ada', email: 'ada@example.com' } });
check(created.response.status === 201 && created.data !== undefined, 'a customer is created');
const customer: components['schemas']['Customer'] = created.data;
check(created.response.headers.get('location') === `/customers/${customer.id}`, 'the response has its location');

const twice = await client.POST('/customers', { body: { name: 'Ada', email: 'ada@example.com' } });
check(twice.error !== undefined && twice.error.statusCode === 409, 'errors have a type');

const refused = await client.POST('/customers', { body: { name: '', email: 'nobody' } });
check(refused.response.status === 400 && refused.error !== undefined && 'validation' in refused.error, 'invalid input is refused');
const keys: string[] | undefined = refused.error.validation?.keys;
check(keys?.join() === 'name,email', 'the response names the wrong members');

const item: components['schemas']['Item'] = { sku: 'ABC-1234', quantity: 2, unit_price: 1250 };
const placed = await client.POST('/orders', {
  params: { header: { 'idempotency-key': 'once' } },
  body: { customer: customer.id, items: [item] },
});
check(placed.data !== undefined && placed.data.total === 2500 && placed.data.status === 'open', 'an order is placed');

const page = await client.GET('/orders', { params: { query: { status: ['open', 'paid'], limit: 10 } } });
check(page.data?.total === 1 && page.data.orders[0]?.id === placed.data.id, 'orders are listed');

const path = { id: placed.data.id };
const changed = await client.PATCH('/orders/{id}', { params: { path, header: { 'if-match': '"v1"' } }, body: { status: 'paid', note: null } });
check(changed.data?.version === 2, 'an order is changed');
const stale = await client.PATCH('/orders/{id}', { params: { path, header: { 'if-match': '"v1"' } }, body: { status: 'shipped' } });
check(stale.response.status === 412, 'a change to an old version is refused');

const missing = await client.GET('/orders/{id}', { params: { path: { id: 'ord_999' } } });
check(missing.error?.statusCode === 404, 'a missing order is an error');

const csv = await client.GET('/orders/export', { parseAs: 'text' });
check(csv.data?.startsWith('order,') === true || csv.data?.includes(placed.data.id) === true, 'orders are exported as text');

const gone = await client.DELETE('/orders/{id}', { params: { path } });
check(gone.response.status === 204 && gone.data === undefined, 'an order is deleted');

export async function doesNotCompile() {
  // @ts-expect-error: there is no such path
  await client.GET('/nothing');
  // @ts-expect-error: the email is missing
  await client.POST('/customers', { body: { name: 'Ada' } });
  // @ts-expect-error: a quantity is a number
  await client.POST('/orders', { body: { customer: 'c', items: [{ sku: 'a', quantity: '2', unit_price: 1 }] } });
  // @ts-expect-error: no order has such a status
  await client.GET('/orders', { params: { query: { status: ['lost'] } } });
  // @ts-expect-error: the id is missing
  await client.GET('/orders/{id}');
}

console.log('used');
