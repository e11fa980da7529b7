// accounts_test.mjs MARTLET PACKAGES: with the AWS SDK for JavaScript, a user assumes a role in another account, and is refused what its policies don't allow.
import assert from 'node:assert/strict';
import { allow, credentials, dev, load, policy, refused, test, withLocalCloud } from './fixture.mjs';

const { IAM } = load('client-iam');
const { S3 } = load('client-s3');
const { STS } = load('client-sts');
const { Lambda } = load('client-lambda');
const stored = { Bucket: 'packages-of-dev', Key: 'package.zip' };

async function roleInDev() {
  const objects = new S3();
  await objects.createBucket({ Bucket: stored.Bucket });
  await objects.putObject({ ...stored, Body: 'bytes of dev' });
  const RoleName = 'promotion-source';
  const trusted = policy({ Effect: 'Allow', Principal: { AWS: test }, Action: 'sts:AssumeRole', Condition: { StringEquals: { 'sts:ExternalId': 'promotion' } } });
  const { Role } = await new IAM().createRole({ RoleName, AssumeRolePolicyDocument: trusted });
  await new IAM().putRolePolicy({ RoleName, PolicyName: 'read', PolicyDocument: policy(allow('s3:GetObject', `arn:aws:s3:::${stored.Bucket}/*`)) });
  return Role.Arn;
}

async function userInTest(...statements) {
  const iam = new IAM(credentials({ AccessKeyId: test, SecretAccessKey: 'any' }));
  const UserName = 'promoter';
  await iam.createUser({ UserName });
  await iam.putUserPolicy({ UserName, PolicyName: 'promote', PolicyDocument: policy(...statements) });
  return credentials((await iam.createAccessKey({ UserName })).AccessKey);
}

withLocalCloud(async () => {
  const role = await roleInDev();
  const user = await userInTest(allow('sts:AssumeRole', role));
  const sts = new STS(user);
  assert.equal((await sts.getCallerIdentity({})).Arn, `arn:aws:iam::${test}:user/promoter`);
  assert.equal((await refused(() => new S3(user).getObject(stored))).name, 'AccessDenied');
  const session = { RoleArn: role, RoleSessionName: 'promotion-7' };
  assert.equal((await refused(() => sts.assumeRole(session))).message, `User: arn:aws:iam::${test}:user/promoter is not authorized to perform: sts:AssumeRole on resource: ${role}`);
  const assumed = await sts.assumeRole({ ...session, ExternalId: 'promotion' });
  assert.ok(assumed.Credentials.Expiration > new Date());
  const asTheRole = credentials(assumed.Credentials);
  assert.equal((await new STS(asTheRole).getCallerIdentity({})).Arn, `arn:aws:sts::${dev}:assumed-role/promotion-source/promotion-7`);
  assert.equal(await (await new S3(asTheRole).getObject(stored)).Body.transformToString(), 'bytes of dev');
  assert.equal((await refused(() => new S3(asTheRole).putObject({ ...stored, Body: 'other' }))).name, 'AccessDenied');
  const denied = await refused(() => new Lambda(asTheRole).deleteFunction({ FunctionName: 'any' }));
  assert.deepEqual([denied.name, denied.$metadata.httpStatusCode], ['AccessDeniedException', 403]);
});
