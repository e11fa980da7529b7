'use strict';
// hapi over HTTP: node hapi_http.js PORT
const createServer = require('./hapi_app.js');

createServer({ host: '127.0.0.1', port: Number(process.argv[2]) }).start();
process.on('SIGTERM', () => process.exit(0));
