// pipeline_test.mjs MARTLET PACKAGES: with the AWS SDK for JavaScript, a pipeline is created and succeeds.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { allow, functionPackage, load, policy, refused, trust, withLocalCloud } from './fixture.mjs';

const { CodePipeline } = load('client-codepipeline');
const { IAM } = load('client-iam');
const { Lambda, waitUntilFunctionActiveV2 } = load('client-lambda');
const { S3 } = load('client-s3');
const [sources, artifacts] = ['sources-of-a-client', 'artifacts-of-a-client'];

async function role(RoleName, service, ...statements) {
  const { Role } = await new IAM().createRole({ RoleName, AssumeRolePolicyDocument: trust(service) });
  await new IAM().putRolePolicy({ RoleName, PolicyName: 'permissions', PolicyDocument: policy(...statements) });
  return Role.Arn;
}

const action = (name, category, provider, configuration, artifactsOfIt) => ({
  name, actionTypeId: { category, owner: 'AWS', provider, version: '1' }, configuration, ...artifactsOfIt,
});

async function createPrerequisites() {
  const objects = new S3();
  for (const Bucket of [sources, artifacts]) await objects.createBucket({ Bucket });
  await objects.putBucketVersioning({ Bucket: sources, VersioningConfiguration: { Status: 'Enabled' } });
  await objects.putObject({ Bucket: sources, Key: 'definition.zip', Body: functionPackage('any') });
  const Role = await role('worker', 'lambda', allow('codepipeline:PutJobSuccessResult'));
  const client = new Lambda();
  await client.createFunction({ FunctionName: 'worker', Runtime: 'provided.al2023', Handler: 'bootstrap', Role, Code: { ZipFile: functionPackage('worker') }, Timeout: 20 });
  await waitUntilFunctionActiveV2({ client, maxWaitTime: 20, minDelay: 0.05, maxDelay: 0.5 }, { FunctionName: 'worker' });
  const definition = [{ name: 'definition' }];
  return {
    name: 'deploy', roleArn: await role('runner', 'codepipeline', allow('s3:*'), allow(['lambda:InvokeFunction', 'lambda:ListFunctions'])),
    artifactStore: { type: 'S3', location: artifacts }, pipelineType: 'V2', executionMode: 'QUEUED',
    stages: [
      { name: 'Source', actions: [action('Definition', 'Source', 'S3', { S3Bucket: sources, S3ObjectKey: 'definition.zip', PollForSourceChanges: 'false' }, { outputArtifacts: definition })] },
      { name: 'Deploy', actions: [action('Deploy', 'Invoke', 'Lambda', { FunctionName: 'worker' }, { inputArtifacts: definition })] },
    ],
  };
}

async function waitForEnd(pipelines, pipelineExecutionId) {
  for (const end = Date.now() + 25000; ; await pause(100)) {
    const { pipelineExecution } = await pipelines.getPipelineExecution({ pipelineName: 'deploy', pipelineExecutionId });
    if (pipelineExecution.status !== 'InProgress' || Date.now() > end) return pipelineExecution.status;
  }
}

withLocalCloud(async () => {
  const pipelines = new CodePipeline();
  assert.equal((await pipelines.createPipeline({ pipeline: await createPrerequisites() })).pipeline.version, 1);
  const { pipelineExecutionId } = await pipelines.startPipelineExecution({ name: 'deploy' });
  assert.equal(await waitForEnd(pipelines, pipelineExecutionId), 'Succeeded');
  const { stageStates } = await pipelines.getPipelineState({ name: 'deploy' });
  assert.equal(stageStates[1].actionStates[0].latestExecution.summary, 'deployed');
  await pipelines.deletePipeline({ name: 'deploy' });
  assert.equal((await refused(() => pipelines.getPipeline({ name: 'deploy' }))).name, 'PipelineNotFoundException');
});
