// ssm_logs_kms_test.mjs MARTLET PACKAGES: with the AWS SDK for JavaScript, Parameter Store, CloudWatch Logs and KMS keys.
import assert from 'node:assert/strict';
import { load, refused, withLocalCloud } from './fixture.mjs';

const { SSM, paginateGetParametersByPath } = load('client-ssm');
const { CloudWatchLogs } = load('client-cloudwatch-logs');
const { KMS } = load('client-kms');

async function parameters() {
  const ssm = new SSM();
  await ssm.putParameter({ Name: '/orders/url', Value: 'one', Type: 'String' });
  assert.equal((await ssm.putParameter({ Name: '/orders/url', Value: 'two', Overwrite: true })).Version, 2);
  await ssm.putParameter({ Name: '/orders/db/password', Value: 's3cret', Type: 'SecureString' });
  assert.equal((await refused(() => ssm.putParameter({ Name: '/orders/url', Value: 'x', Type: 'String' }))).name, 'ParameterAlreadyExists');
  const found = {};
  for await (const page of paginateGetParametersByPath({ client: ssm, pageSize: 1 }, { Path: '/orders', Recursive: true, WithDecryption: true })) {
    for (const { Name, Value } of page.Parameters) found[Name] = Value;
  }
  assert.deepEqual(found, { '/orders/db/password': 's3cret', '/orders/url': 'two' });
  assert.ok((await ssm.getParameter({ Name: '/orders/url' })).Parameter.LastModifiedDate instanceof Date);
}

async function logs() {
  const client = new CloudWatchLogs();
  const stream = { logGroupName: '/of/a/client', logStreamName: 'one' };
  await client.createLogGroup({ logGroupName: stream.logGroupName });
  await client.createLogStream(stream);
  const timestamp = Date.now();
  await client.putLogEvents({ ...stream, logEvents: [{ timestamp, message: 'first' }, { timestamp, message: 'second' }] });
  assert.deepEqual((await client.getLogEvents({ ...stream, startFromHead: true })).events.map(({ message }) => message), ['first', 'second']);
  assert.deepEqual((await client.filterLogEvents({ logGroupName: stream.logGroupName, filterPattern: 'second' })).events.map(({ message }) => message), ['second']);
  await client.deleteLogGroup({ logGroupName: stream.logGroupName });
}

async function keys() {
  const kms = new KMS();
  const { KeyMetadata } = await kms.createKey({ Description: 'of a client' });
  await kms.createAlias({ AliasName: 'alias/client', TargetKeyId: KeyMetadata.KeyId });
  assert.equal((await kms.describeKey({ KeyId: 'alias/client' })).KeyMetadata.Arn, KeyMetadata.Arn);
}

withLocalCloud(async () => {
  for (const step of [parameters, logs, keys]) await step();
});
