'use strict';
// node client_test.js PROGRAM TOOLS: a TypeScript client with types that openapi-typescript generates from the document. tsc compiles it
// without errors, and it calls the running service.
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const { spawnSync } = require('child_process');
const { tools } = require('./npm_tools.js');
const { documentOf, withService } = require('./start_service.js');

const [program, folder] = process.argv.slice(2);

function run(arguments_, cwd) {
  const ran = spawnSync(process.execPath, arguments_, { cwd, encoding: 'utf8' });
  assert.strictEqual(ran.status, 0, `${arguments_.join(' ')}:\n${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}

const compilerOptions = {
  strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, target: 'es2022', module: 'nodenext', types: [], lib: ['es2022', 'dom'], outDir: 'built',
};
const nodeTypes = 'declare const process: { argv: string[] };\n';

async function main() {
  const at = tools(folder);
  const scratch = fs.mkdtempSync(path.join(at.path, 'client.'));
  try {
    fs.writeFileSync(path.join(scratch, 'openapi.json'), JSON.stringify(documentOf(program)));
    fs.writeFileSync(path.join(scratch, 'package.json'), '{"type":"module"}');
    fs.writeFileSync(path.join(scratch, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    fs.writeFileSync(path.join(scratch, 'node.d.ts'), nodeTypes);
    fs.copyFileSync(path.join(__dirname, 'client.ts'), path.join(scratch, 'client.ts'));
    run([path.join(at.path, 'node_modules/openapi-typescript/bin/cli.js'), 'openapi.json', '-o', 'service.d.ts'], scratch);
    run([path.join(at.path, 'node_modules/typescript/bin/tsc'), '-p', '.'], scratch);
    await withService(program, async (url) => {
      const client = require('child_process').spawn(process.execPath, ['built/client.js', url, 'demo-admin'], { cwd: scratch, stdio: 'inherit' });
      const status = await new Promise((resolve) => client.on('exit', resolve));
      assert.strictEqual(status, 0, 'the client failed');
    });
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

main();
