'use strict';
// node valid_document_test.js PROGRAM TOOLS: two independent validators accept the document that PROGRAM prints, and a JSON Schema
// implementation (ajv) compiles each of its schemas.
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');
const { tools } = require('./npm_tools.js');
const { documentOf } = require('./start_service.js');

const [program, folder] = process.argv.slice(2);

// Only the specification's own rules, not Redocly's style rules.
const redoclyRules = 'extends:\n  - spec\nrules:\n  no-ambiguous-paths: off\n';

function findingsOfRedocly(at, document) {
  const scratch = fs.mkdtempSync(path.join(at.path, 'redocly.'));
  const file = path.join(scratch, 'openapi.json');
  fs.writeFileSync(file, JSON.stringify(document));
  fs.writeFileSync(path.join(scratch, 'redocly.yaml'), redoclyRules);
  const cli = path.join(at.path, 'node_modules/@redocly/cli/bin/cli.js');
  const options = ['lint', file, '--config', path.join(scratch, 'redocly.yaml'), '--format=json', '--max-problems=1000'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const ran = spawnSync(process.execPath, [cli, ...options], { encoding: 'utf8', env });
  fs.rmSync(scratch, { recursive: true });
  assert(ran.stdout.includes('{'), `redocly printed no result: ${ran.stderr}`);
  return JSON.parse(ran.stdout.slice(ran.stdout.indexOf('{'))).problems;
}

async function findingsOfSeriousme(at, document) {
  const { Validator } = await import(at.require.resolve('@seriousme/openapi-schema-validator'));
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  return result.valid ? [] : result.errors;
}

/// Compiles every component as JSON Schema 2020-12.
function compileAll(at, document) {
  const Ajv = at.require('ajv/dist/2020').default;
  const ajv = new Ajv({ strict: false, allErrors: true });
  at.require('ajv-formats').default(ajv);
  ajv.addSchema({ $id: 'https://service/openapi.json', components: document.components });
  for (const name of Object.keys(document.components.schemas)) ajv.compile({ $ref: `https://service/openapi.json#/components/schemas/${name}` });
}

async function main() {
  const at = tools(folder);
  const document = documentOf(program);
  assert.deepStrictEqual(findingsOfRedocly(at, document), [], 'Redocly');
  assert.deepStrictEqual(await findingsOfSeriousme(at, document), [], 'openapi-schema-validator');
  compileAll(at, document);

  // Both validators must reject a wrong document.
  const wrong = JSON.parse(JSON.stringify(document));
  const [item] = Object.values(wrong.paths);
  const [operation] = Object.values(item);
  operation.responses = {};
  operation.operationId = 1;
  assert(findingsOfRedocly(at, wrong).length > 0 && (await findingsOfSeriousme(at, wrong)).length > 0, 'the validators accept anything');
}

main();
