// functions_test.mjs MARTLET PACKAGES: the life cycle of a function, with the AWS SDK for JavaScript: created, invoked, updated, published, given aliases and weights, deleted.
import assert from 'node:assert/strict';
import { dev, functionPackage, load, refused, region, trust, withLocalCloud } from './fixture.mjs';

const { IAM } = load('client-iam');
const { Lambda, waitUntilFunctionActiveV2, waitUntilFunctionUpdatedV2, waitUntilPublishedVersionActive } = load('client-lambda');
const FunctionName = 'greeter';
const arn = `arn:aws:lambda:${region}:${dev}:function:${FunctionName}`;
let functions;

const waiting = () => ({ client: functions, maxWaitTime: 20, minDelay: 0.05, maxDelay: 0.5 });

async function answer(options = {}) {
  const { Payload, FunctionError } = await functions.invoke({ FunctionName, Payload: JSON.stringify({ n: 1 }), ...options });
  assert.equal(FunctionError, undefined);
  return JSON.parse(Payload.transformToString());
}

async function create() {
  const { Role } = await new IAM().createRole({ RoleName: 'greeter', AssumeRolePolicyDocument: trust('lambda') });
  const made = await functions.createFunction({
    FunctionName, Runtime: 'provided.al2023', Handler: 'bootstrap', Role: Role.Arn, Code: { ZipFile: functionPackage('one') },
    Environment: { Variables: { GREETING: 'hello' } }, Timeout: 10,
  });
  assert.deepEqual([made.FunctionArn, made.State], [arn, 'Pending']);
  await waitUntilFunctionActiveV2(waiting(), { FunctionName });
  const invoked = await functions.invoke({ FunctionName, Payload: '{"n":1}', LogType: 'Tail' });
  assert.deepEqual(JSON.parse(invoked.Payload.transformToString()), { code: 'one', greeting: 'hello', version: '$LATEST', event: { n: 1 } });
  assert.match(Buffer.from(invoked.LogResult, 'base64').toString(), /greeted by hello\n/);
}

async function change() {
  await functions.updateFunctionCode({ FunctionName, ZipFile: functionPackage('two') });
  await waitUntilFunctionUpdatedV2(waiting(), { FunctionName });
  await functions.updateFunctionConfiguration({ FunctionName, Environment: { Variables: { GREETING: 'hi' } } });
  await waitUntilFunctionUpdatedV2(waiting(), { FunctionName });
  assert.deepEqual(await answer(), { code: 'two', greeting: 'hi', version: '$LATEST', event: { n: 1 } });
}

async function publish() {
  assert.equal((await functions.publishVersion({ FunctionName })).Version, '1');
  assert.equal((await functions.updateFunctionCode({ FunctionName, ZipFile: functionPackage('three'), Publish: true })).Version, '2');
  await waitUntilPublishedVersionActive(waiting(), { FunctionName, Qualifier: '2' });
  const listed = await functions.listVersionsByFunction({ FunctionName });
  assert.deepEqual(listed.Versions.map(({ Version }) => Version), ['$LATEST', '1', '2']);
}

async function shiftTraffic() {
  await functions.createAlias({ FunctionName, Name: 'LIVE', FunctionVersion: '1' });
  assert.equal((await answer({ Qualifier: 'LIVE' })).code, 'two');
  await functions.updateAlias({ FunctionName, Name: 'LIVE', RoutingConfig: { AdditionalVersionWeights: { 2: 0.5 } } });
  const served = new Set();
  for (let i = 0; i < 40; i += 1) served.add((await answer({ Qualifier: 'LIVE' })).version);
  assert.deepEqual([...served].sort(), ['1', '2']);
  const moved = await functions.updateAlias({ FunctionName, Name: 'LIVE', FunctionVersion: '2', RoutingConfig: { AdditionalVersionWeights: {} } });
  assert.equal(moved.RoutingConfig, undefined);
}

async function remove() {
  assert.equal((await refused(() => functions.deleteFunction({ FunctionName, Qualifier: '2' }))).name, 'ResourceConflictException');
  await functions.deleteAlias({ FunctionName, Name: 'LIVE' });
  await functions.deleteFunction({ FunctionName });
  const gone = await refused(() => functions.getFunction({ FunctionName }));
  assert.deepEqual([gone.name, gone.message, gone.$metadata.httpStatusCode], ['ResourceNotFoundException', `Function not found: ${arn}`, 404]);
}

withLocalCloud(async () => {
  functions = new Lambda();
  for (const step of [create, change, publish, shiftTraffic, remove]) await step();
});
