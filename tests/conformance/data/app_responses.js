'use strict';

// The plugins of the application that are about responses: caching, kinds of replies, and CORS.

const Boom = require('@hapi/boom');
const Joi = require('joi');
const { Readable } = require('stream');

const caching = {
    name: 'caching',
    register(server) {
        const modified = 'Wed, 21 Oct 2015 07:28:00 GMT';
        server.route({ method: 'GET', path: '/etag', handler: (r, h) => h.response({ a: 1 }).etag('v1') });
        server.route({ method: 'GET', path: '/weak', handler: (r, h) => h.response({ a: 1 }).etag('v1', { weak: true }) });
        server.route({ method: 'GET', path: '/novary', handler: (r, h) => h.response({ a: 1 }).etag('v1', { vary: false }) });
        server.route({ method: 'GET', path: '/modified', handler: (r, h) => h.response({ a: 1 }).header('last-modified', modified) });
        server.route({ method: 'GET', path: '/both', handler: (r, h) => h.response({ a: 1 }).etag('v1').header('last-modified', modified) });
        server.route({ method: 'GET', path: '/entity', handler: (r, h) => h.entity({ etag: 'e1', modified }) ?? h.response({ fresh: true }) });
        server.route({ method: 'POST', path: '/etag', handler: (r, h) => h.response({ a: 1 }).etag('v1') });
        server.route({ method: 'GET', path: '/ttl', handler: () => ({ a: 1 }), options: { cache: { expiresIn: 60000, privacy: 'public' } } });
        server.route({ method: 'GET', path: '/ttl-private', handler: () => ({ a: 1 }), options: { cache: { expiresIn: 60000, privacy: 'private', statuses: [200, 404] } } });
        server.route({ method: 'GET', path: '/ttl-error', handler: () => { throw Boom.notFound(); }, options: { cache: { expiresIn: 60000 } } });
        server.route({ method: 'GET', path: '/ttl-404', handler: () => { throw Boom.notFound(); }, options: { cache: { expiresIn: 60000, statuses: [200, 404] } } });
        server.route({ method: 'GET', path: '/ttl-cookie', handler: (r, h) => h.response({ a: 1 }).state('plain', '1'), options: { cache: { expiresIn: 60000 } } });
        server.route({ method: 'GET', path: '/ttl-auth', handler: () => ({ a: 1 }), options: { auth: 'token', cache: { expiresIn: 60000, privacy: 'public' } } });
        server.route({ method: 'GET', path: '/ttl-response', handler: (r, h) => h.response({ a: 1 }).ttl(5000) });
        server.route({ method: 'GET', path: '/off', handler: () => ({ a: 1 }), options: { cache: false } });
        server.route({ method: 'GET', path: '/otherwise', handler: () => ({ a: 1 }), options: { cache: { otherwise: 'no-store' } } });
        server.route({ method: 'GET', path: '/own', handler: (r, h) => h.response({ a: 1 }).header('cache-control', 'max-age=7') });
        server.route({ method: 'GET', path: '/range', handler: (r, h) => h.response('0123456789').etag('r1').type('application/octet-stream') });
        server.route({ method: 'GET', path: '/range-off', handler: () => '0123456789', options: { response: { ranges: false } } });
        server.route({ method: 'GET', path: '/big', handler: () => 'lorem ipsum '.repeat(200) });
        server.route({ method: 'GET', path: '/big-json', handler: (r, h) => h.response({ text: 'x'.repeat(2000) }).etag('big') });
        server.route({ method: 'GET', path: '/big-binary', handler: (r, h) => h.response(Buffer.alloc(2000, 97)).type('image/png') });
        server.route({ method: 'GET', path: '/pre-encoded', handler: (r, h) => h.response(require('zlib').gzipSync('hello', { level: 9 })).type('text/plain').header('content-encoding', 'gzip') });
    }
};

const reply = {
    name: 'reply',
    register(server) {
        const get = (path, handler, options) => server.route({ method: 'GET', path, handler, options });
        get('/string', () => 'hello');
        get('/empty-string', () => '');
        get('/null', () => null);
        get('/null-200', () => null, { response: { emptyStatusCode: 200 } });
        get('/undefined', () => undefined);
        get('/number', () => 42);
        get('/true', () => true);
        get('/false', () => false);
        get('/zero', () => 0);
        get('/object', () => ({ a: 1, u: undefined, d: new Date(0), n: null, 'ü': 'é€😀' }));
        get('/array', () => [1, 'two', { three: 3 }]);
        get('/buffer', () => Buffer.from('bytes'));
        get('/stream', () => Readable.from([Buffer.from('one,'), Buffer.from('two')], { objectMode: false }));
        get('/sse', (r, h) => h.response(Readable.from([Buffer.from('data: 1\n\n'), Buffer.from('data: 2\n\n')], { objectMode: false })).type('text/event-stream').header('x-accel-buffering', 'no'));
        get('/plain', (r, h) => h.response('text').type('text/plain'));
        get('/charset-off', (r, h) => h.response('text').type('text/plain').charset(''));
        get('/charset-given', (r, h) => h.response('text').type('text/plain; charset=iso-8859-1'));
        get('/xml', (r, h) => h.response('<a/>').type('application/xml'));
        get('/code', (r, h) => h.response({ a: 1 }).code(202));
        get('/empty-code', (r, h) => h.response().code(200));
        get('/204', (r, h) => h.response('ignored').code(204));
        get('/headers', (r, h) => h.response('x').header('X-One', '1').header('x-one', '2', { append: true }).header('x-two', 'a').header('x-two', 'b', { override: false }).header('x-three', 'a').header('x-three', 'b', { append: true, separator: ';' }));
        get('/vary', (r, h) => h.response('x').vary('x-a').vary('x-b').vary('x-a'));
        get('/redirect', (r, h) => h.redirect('/health'));
        get('/redirect-301', (r, h) => h.redirect('/health').permanent());
        get('/redirect-307', (r, h) => h.redirect('/health').rewritable(false));
        get('/redirect-308', (r, h) => h.redirect('/health').permanent().rewritable(false));
        get('/pretty', (r, h) => h.response({ a: [1] }).spaces(2));
        get('/suffix', (r, h) => h.response({ a: 1 }).suffix('\n'));
        get('/escape', () => ({ a: '<b>&\u2028' }), { json: { escape: true } });
        get('/throw', () => { throw new Error('secret detail'); });
        get('/throw-nonerror', () => { throw 'oops'; });
        get('/boom', () => { throw Boom.badRequest('Unsupported parameter'); });
        get('/boom-data', () => { throw Boom.conflict('conflict', { secret: 1 }); });
        get('/boom-extra', () => { const e = Boom.badRequest('extra'); e.output.payload.code = 'E42'; e.output.headers['x-code'] = 'E42'; throw e; });
        get('/boom-return', () => Boom.teapot('short'));
        get('/boom-empty', () => { throw Boom.forbidden(); });
        get('/boom-405', () => { throw Boom.methodNotAllowed('no', null, ['GET', 'PUT']); });
        get('/boom-429', () => { throw Boom.tooManyRequests('slow down'); });
        get('/boom-501', () => { throw Boom.notImplemented('later'); });
        get('/boom-503', () => { throw Boom.serverUnavailable('maintenance'); });
        get('/boom-500-message', () => { throw Boom.badImplementation('never shown'); });
        get('/slow', () => new Promise((resolve) => setTimeout(() => resolve('late'), 400).unref()), { timeout: { server: 60 } });
        get('/valid', (r) => ({ a: r.query.a === 'bad' ? 'x' : 1 }), { response: { schema: Joi.object({ a: Joi.number().strict() }) } });
        get('/valid-modify', () => ({ a: 1, secret: true }), { response: { modify: true, options: { stripUnknown: true }, schema: Joi.object({ a: Joi.number() }) } });
        get('/valid-status', (r, h) => h.response({ b: 1 }).code(202), { response: { status: { 202: Joi.object({ b: Joi.string() }) } } });
        get('/valid-ignore', () => ({ a: 'x' }), { response: { failAction: 'ignore', schema: Joi.object({ a: Joi.number() }) } });
        get('/ext', (r) => ({ order: r.app.order }), {
            ext: {
                onPreAuth: { method: (r, h) => { (r.app.order ??= []).push('onPreAuth'); return h.continue; } },
                onPostAuth: { method: (r, h) => { r.app.order.push('onPostAuth'); return h.continue; } },
                onPreHandler: { method: (r, h) => { r.app.order.push('onPreHandler'); return h.continue; } },
                onPostHandler: { method: (r, h) => { r.app.order.push('onPostHandler'); return h.continue; } },
                onPreResponse: { method: (r, h) => { r.app.order.push('onPreResponse'); return h.continue; } }
            },
            pre: [(r) => { r.app.order.push('pre'); return null; }]
        });
        get('/ext-takeover', () => 'never', { ext: { onPreHandler: { method: (r, h) => h.response({ took: 'over' }).takeover() } } });
        get('/ext-value', () => 'never', { ext: { onPreHandler: { method: () => 'not allowed' } } });
        get('/secure', () => 'x', { security: true });
        get('/secure-custom', () => 'x', { security: { hsts: { maxAge: 123, includeSubDomains: true, preload: true }, xframe: 'sameorigin', xss: 'enabled', noOpen: false, referrer: 'no-referrer' } });
        get('/secure-error', () => { throw Boom.notFound(); }, { security: true });
    }
};

const cors = {
    name: 'cors',
    register(server) {
        const add = (method, path, corsOptions, handler) => server.route({ method, path, handler: handler ?? (() => 'cors'), options: { cors: corsOptions } });
        add('GET', '/any', true);
        add('PUT', '/any', true);
        add('GET', '/list', { origin: ['https://a.example', 'https://*.b.example'] });
        add('GET', '/creds', { credentials: true, maxAge: 10, additionalHeaders: ['X-Key'], additionalExposedHeaders: ['X-Out'], preflightStatusCode: 204 });
        add('GET', '/ignore', { origin: 'ignore' });
        add('GET', '/noexpose', { exposedHeaders: [] });
        add('GET', '/error', true, () => { throw Boom.badRequest('cors error'); });
        add('GET', '/vary', true, (r, h) => h.response('x').vary('x-a'));
        add('GET', '/off', false);
    }
};

module.exports = { caching, reply, cors };
