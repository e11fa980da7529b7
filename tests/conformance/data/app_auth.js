'use strict';

// The authentication schemes of the application.

const Boom = require('@hapi/boom');

const TOKENS = {
    'token-alice': { user: { id: 'alice' }, scope: ['orders:read', 'orders:write', 'user-alice'] },
    'token-bob': { user: { id: 'bob' }, scope: ['orders:read', 'user-bob'] },
    'token-batch': { app: { id: 'batch' }, scope: ['orders:read', 'orders:write'] },
    'token-banned': { user: { id: 'eve' }, scope: ['orders:read', 'orders:write', 'banned'] },
    'token-noscope': { user: { id: 'nil' } }
};

const bearer = () => ({
    authenticate(request, h) {
        const header = request.headers.authorization;
        if (!header || !/^Bearer /.test(header)) throw Boom.unauthorized(null, 'Bearer');
        const credentials = TOKENS[header.slice(7)];
        if (!credentials) return h.unauthenticated(Boom.unauthorized('Invalid token', 'Bearer'));
        return h.authenticated({ credentials });
    }
});

const basic = () => ({
    authenticate(request, h) {
        const header = request.headers.authorization;
        if (!header || !/^Basic /.test(header)) throw Boom.unauthorized(null, 'Basic', { realm: 'admin' });
        const [name, ...rest] = Buffer.from(header.slice(6), 'base64').toString().split(':');
        if (name !== 'root' || rest.join(':') !== 'secret:pass') throw Boom.unauthorized('Bad username or password', 'Basic', { realm: 'admin' });
        return h.authenticated({ credentials: { user: { id: name }, scope: 'admin' } });
    }
});

module.exports = { bearer, basic };
