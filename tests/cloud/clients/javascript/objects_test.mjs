// objects_test.mjs MARTLET PACKAGES: S3 with the AWS SDK for JavaScript: a multipart upload of 100 MB, ranges, conditional requests, versions, presigned URLs.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { allow, credentials, load, policy, refused, withLocalCloud } from './fixture.mjs';

const { S3, GetObjectCommand, PutObjectCommand } = load('client-s3');
const { Upload } = load('lib-storage');
const { getSignedUrl } = load('s3-request-presigner');
const { IAM } = load('client-iam');
const Bucket = 'objects-of-a-client';
const megabyte = 1024 * 1024;
let objects;

// 100 MB, generated one MB at a time, each one different.
async function* large() {
  for (let i = 0; i < 100; i += 1) yield Buffer.alloc(megabyte, createHash('sha256').update(String(i)).digest());
}

async function digest(chunks) {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

async function uploadAndDownload() {
  await new Upload({ client: objects, params: { Bucket, Key: 'folder/large ü+%.bin', Body: Readable.from(large()), Metadata: { 'made-by': 'a client' } }, partSize: 8 * megabyte }).done();
  const head = await objects.headObject({ Bucket, Key: 'folder/large ü+%.bin' });
  assert.deepEqual([head.ContentLength, head.Metadata], [100 * megabyte, { 'made-by': 'a client' }]);
  const { Body } = await objects.getObject({ Bucket, Key: 'folder/large ü+%.bin' });
  assert.equal(await digest(Body), await digest(large()));
}

async function ranges() {
  await objects.putObject({ Bucket, Key: 'ten', Body: '0123456789' });
  const part = await objects.getObject({ Bucket, Key: 'ten', Range: 'bytes=2-4' });
  assert.deepEqual([await part.Body.transformToString(), part.ContentRange], ['234', 'bytes 2-4/10']);
  assert.equal((await refused(() => objects.getObject({ Bucket, Key: 'ten', Range: 'bytes=10-' }))).name, 'InvalidRange');
}

async function conditions() {
  const { ETag } = await objects.putObject({ Bucket, Key: 'conditional', Body: 'one', IfNoneMatch: '*' });
  assert.equal((await refused(() => objects.putObject({ Bucket, Key: 'conditional', Body: 'two', IfNoneMatch: '*' }))).name, 'PreconditionFailed');
  assert.equal((await refused(() => objects.getObject({ Bucket, Key: 'conditional', IfNoneMatch: ETag }))).$metadata.httpStatusCode, 304);
  await objects.putObject({ Bucket, Key: 'conditional', Body: 'two', IfMatch: ETag });
}

async function versions() {
  const versioned = { Bucket: 'versions-of-a-client' };
  await objects.createBucket(versioned);
  await objects.putBucketVersioning({ ...versioned, VersioningConfiguration: { Status: 'Enabled' } });
  const first = await objects.putObject({ ...versioned, Key: 'k', Body: 'first' });
  const second = await objects.putObject({ ...versioned, Key: 'k', Body: 'second' });
  const marker = await objects.deleteObject({ ...versioned, Key: 'k' });
  assert.equal((await refused(() => objects.getObject({ ...versioned, Key: 'k' }))).name, 'NoSuchKey');
  const got = await objects.getObject({ ...versioned, Key: 'k', VersionId: first.VersionId });
  assert.equal(await got.Body.transformToString(), 'first');
  const listed = await objects.listObjectVersions(versioned);
  assert.deepEqual(listed.Versions.map(({ VersionId }) => VersionId), [second.VersionId, first.VersionId]);
  assert.equal(listed.DeleteMarkers[0].VersionId, marker.VersionId);
}

// A user's access key. Signatures with an account's administrator key aren't verified, but those with a user's key are.
async function user() {
  const iam = new IAM();
  const UserName = 'linker';
  await iam.createUser({ UserName });
  await iam.putUserPolicy({ UserName, PolicyName: 'objects', PolicyDocument: policy(allow(['s3:GetObject', 's3:PutObject'])) });
  return credentials((await iam.createAccessKey({ UserName })).AccessKey);
}

async function presignedUrls() {
  const signer = new S3(await user());
  const put = await getSignedUrl(signer, new PutObjectCommand({ Bucket, Key: 'linked' }), { expiresIn: 60 });
  assert.equal((await fetch(put, { method: 'PUT', body: 'by a link' })).status, 200);
  const get = await getSignedUrl(signer, new GetObjectCommand({ Bucket, Key: 'linked' }), { expiresIn: 60 });
  assert.equal(await (await fetch(get)).text(), 'by a link');
  assert.equal((await fetch(get.replace('linked', 'other'))).status, 403);
}

withLocalCloud(async () => {
  objects = new S3();
  await objects.createBucket({ Bucket });
  for (const step of [uploadAndDownload, ranges, conditions, versions, presignedUrls]) await step();
});
