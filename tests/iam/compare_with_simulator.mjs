// node compare_with_simulator.mjs PROGRAM COUNT [SEED]: thousands of generated policies and requests, evaluated by PROGRAM (evaluate_policies) and by the
// independent simulator @cloud-copilot/iam-simulate. Prints how many decisions agree; exits with 1 if a difference has no known explanation.
import { spawnSync } from 'node:child_process'
import { runSimulation } from '@cloud-copilot/iam-simulate'

const [program, count, seed = '1'] = process.argv.slice(2)
let state = BigInt(seed)
function below(n) {  // our own random number generator, which gives the same cases on every machine
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
  return Number((state >> 33n) % BigInt(n))
}
const one = (list) => list[below(list.length)]
const some = (list, most = 3) => Array.from({ length: 1 + below(most) }, () => one(list))
const maybe = (chance, make) => (below(100) < chance ? make() : undefined)
const maybeOne = (list) => (list.length === 1 && below(2) ? list[0] : list)

const A = '111111111111'
const B = '222222222222'
const CALLERS = [
  { kind: 'user', account: A, arn: `arn:aws:iam::${A}:user/ada`, name: 'ada' },
  { kind: 'user', account: B, arn: `arn:aws:iam::${B}:user/team/bob`, name: 'bob' },
  { kind: 'session', account: A, arn: `arn:aws:sts::${A}:assumed-role/deployer/s1`, roleArn: `arn:aws:iam::${A}:role/deployer` },
  { kind: 'session', account: B, arn: `arn:aws:sts::${B}:assumed-role/deployer/s1`, roleArn: `arn:aws:iam::${B}:role/deployer` },
]
const CALLS = [
  { action: 's3:GetObject', resources: ['arn:aws:s3:::orders/a/b.txt', 'arn:aws:s3:::orders/Ada/1', 'arn:aws:s3:::other/x:y', 'arn:aws:s3:::orders/ada/1'], account: [A, B] },
  { action: 's3:ListBucket', resources: ['arn:aws:s3:::orders', 'arn:aws:s3:::other'], account: [A, B], keys: ['s3:prefix', 's3:max-keys'] },
  { action: 'lambda:InvokeFunction', resources: [`arn:aws:lambda:eu-central-1:${A}:function:orders-api`, `arn:aws:lambda:eu-central-1:${A}:function:orders-api:LIVE`], account: [A] },
  { action: 'lambda:UpdateAlias', resources: [`arn:aws:lambda:eu-central-1:${A}:function:orders-api`, `arn:aws:lambda:eu-central-1:${B}:function:shop`], account: 'arn' },
  { action: 'ssm:GetParameter', resources: [`arn:aws:ssm:eu-central-1:${A}:parameter/orders/limits`], account: [A] },
  { action: 'sqs:SendMessage', resources: [`arn:aws:sqs:eu-central-1:${A}:orders`], account: [A] },
  { action: 'lambda:ListFunctions', resources: ['*'], account: 'caller' },
]
const ACTIONS = ['*', 's3:*', 's3:Get*', 's3:GetObject', 'S3:getobject', 's3:List?ucket', 'lambda:*', 'lambda:Invoke*', 'lambda:UpdateAlias', 'lambda:List*', 'ssm:GetParameter*',
  'sqs:SendMessage', 'lambda:InvokeFunction', 's3:ListBucket', 's3:PutObject']
const RESOURCES = ['*', 'arn:aws:s3:::orders', 'arn:aws:s3:::orders/*', 'arn:aws:s3:::orders/${aws:username}/*', 'arn:aws:s3:::*', 'arn:aws:s3:::o*/a*', 'arn:aws:s3:::other/x?y',
  'arn:aws:s3:::orders/${aws:PrincipalTag/team, \'ada\'}/*', `arn:aws:lambda:eu-central-1:${A}:function:orders-*`, 'arn:aws:lambda:*:*:function:*',
  `arn:aws:lambda:*:${A}:function:orders-api:LIVE`, `arn:aws:lambda:eu-*:${B}:function:shop`, 'arn:aws:ssm:*:*:parameter/orders/*', `arn:aws:sqs:*:${A}:orders`, 'arn:aws:s3:::orders/A*',
  'arn:aws:lambda:*:*:*', 'arn:aws:s3:::${*}']
const CONTEXT = {
  'aws:RequestedRegion': ['eu-central-1', 'us-east-1'],
  'aws:SourceIp': ['10.1.2.3', '203.0.113.7', '2001:db8::1'],
  'aws:SecureTransport': ['true', 'false'],
  'aws:CurrentTime': ['2026-11-28T12:00:00Z', '2020-01-01T00:00:00Z'],
  'aws:MultiFactorAuthAge': ['10', '3600'],
  'aws:PrincipalArn': [],
  'aws:PrincipalTag/team': ['ada', 'orders'],
  'aws:UserAgent': ['aws-cli/2.1', 'martlet'],
  'aws:SourceArn': [`arn:aws:sns:eu-central-1:${A}:topic`, `arn:aws:s3:::orders`],
  'aws:PrincipalOrgPaths': [['o-1/r-1/ou-1/', 'o-1/r-1/ou-2/'], ['o-2/r-1/']],
  's3:prefix': ['home/ada/', 'public/'],
  's3:max-keys': ['10', '100'],
}
const TESTS = {
  StringEquals: ['aws:RequestedRegion', ['eu-central-1', 'us-*', 'us-east-1']],
  StringNotEquals: ['aws:RequestedRegion', ['eu-central-1', 'us-east-1']],
  StringEqualsIgnoreCase: ['aws:PrincipalTag/team', ['ADA', 'orders', '${aws:username}']],
  StringNotEqualsIgnoreCase: ['aws:PrincipalTag/team', ['ADA', 'Orders']],
  StringLike: ['s3:prefix', ['home/*', 'home/${aws:username}/', '*', 'pub???/']],
  StringNotLike: ['aws:UserAgent', ['aws-cli/*', '*martlet']],
  ArnLike: ['aws:SourceArn', ['arn:aws:sns:*:*:*', 'arn:aws:s3:::*', `arn:aws:sns:eu-central-1:${A}:top?c`]],
  ArnEquals: ['aws:PrincipalArn', [`arn:aws:iam::${A}:role/deployer`, `arn:aws:iam::*:user/*`, `arn:aws:iam::${B}:user/team/bob`]],
  ArnNotLike: ['aws:SourceArn', ['arn:aws:sns:*:*:*']],
  ArnNotEquals: ['aws:PrincipalArn', [`arn:aws:iam::${A}:user/ada`]],
  NumericEquals: ['s3:max-keys', ['10', '10.0', '100']],
  NumericNotEquals: ['s3:max-keys', ['10']],
  NumericLessThan: ['aws:MultiFactorAuthAge', ['3600', '10', '60']],
  NumericLessThanEquals: ['aws:MultiFactorAuthAge', ['3600', '10']],
  NumericGreaterThan: ['s3:max-keys', ['10', '50']],
  NumericGreaterThanEquals: ['s3:max-keys', ['10', '50']],
  DateLessThan: ['aws:CurrentTime', ['2026-01-01T00:00:00Z', '2027-01-01']],
  DateGreaterThan: ['aws:CurrentTime', ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z']],
  DateEquals: ['aws:CurrentTime', ['2026-11-28T12:00:00Z']],
  Bool: ['aws:SecureTransport', ['true', 'false']],
  IpAddress: ['aws:SourceIp', ['10.0.0.0/8', '203.0.113.7', '2001:db8::/32', '0.0.0.0/0']],
  NotIpAddress: ['aws:SourceIp', ['10.0.0.0/8', '203.0.113.0/24']],
  Null: ['aws:PrincipalTag/team', ['true', 'false']],
}
const SETS = { 'ForAllValues:StringLike': ['o-1/*', 'o-1/r-1/ou-1/*'], 'ForAnyValue:StringLike': ['o-1/*', '*/ou-2/'], 'ForAnyValue:StringNotLike': ['o-1/*'],
  'ForAllValues:StringEquals': ['o-2/r-1/'], 'ForAllValues:StringNotEquals': ['o-2/r-1/'] }
const PRINCIPALS = ['*', A, B, `arn:aws:iam::${A}:root`, `arn:aws:iam::${B}:root`, `arn:aws:iam::${A}:user/ada`, `arn:aws:iam::${B}:user/team/bob`, `arn:aws:iam::${A}:role/deployer`,
  `arn:aws:iam::${B}:role/deployer`, `arn:aws:sts::${A}:assumed-role/deployer/s1`, `arn:aws:sts::${A}:assumed-role/deployer/s2`]

function condition() {
  const result = {}
  for (let i = 1 + below(2); i > 0; --i) {
    if (below(6) === 0) {
      const name = one(Object.keys(SETS))
      result[name] = { 'aws:PrincipalOrgPaths': maybeOne(some(SETS[name])) }
      continue
    }
    const name = one(Object.keys(TESTS))
    const [key, values] = TESTS[name]
    const operator = name !== 'Null' && below(5) === 0 ? `${name}IfExists` : name
    result[operator] = { [below(4) ? key : key.toUpperCase()]: maybeOne(some(values, name === 'Null' ? 1 : 2)) }
  }
  return result
}
function statement(withPrincipal) {
  const result = { Effect: below(4) ? 'Allow' : 'Deny' }
  if (withPrincipal) result.Principal = below(5) ? { AWS: maybeOne(some(PRINCIPALS)) } : '*'
  result[below(8) ? 'Action' : 'NotAction'] = maybeOne(some(ACTIONS))
  result[below(8) ? 'Resource' : 'NotResource'] = maybeOne(some(RESOURCES))
  const conditions = maybe(40, condition)
  if (conditions) result.Condition = conditions
  return result
}
function policy(withPrincipal) {
  return { Version: below(8) ? '2012-10-17' : '2008-10-17', Statement: Array.from({ length: 1 + below(3) }, () => statement(withPrincipal)) }
}
function question() {
  const caller = one(CALLERS)
  const call = one(CALLS)
  const resource = one(call.resources)
  const owner = call.account === 'arn' ? resource.split(':')[4] : call.account === 'caller' ? caller.account : one(call.account)
  const context = { 'aws:PrincipalArn': caller.roleArn ?? caller.arn }
  if (caller.name) context['aws:username'] = caller.name
  for (const [key, values] of Object.entries(CONTEXT)) {
    const isForThis = !key.startsWith('s3:') || call.keys?.includes(key)
    if (values.length && isForThis && below(2)) context[key] = one(values)
  }
  return {
    caller, action: call.action, resource, resourceAccount: owner, context,
    identity: Array.from({ length: 1 + below(2) }, () => policy(false)),
    boundary: maybe(20, () => [policy(false)]),
    session: caller.kind === 'session' ? maybe(20, () => [policy(false)]) : undefined,
    resource_policies: maybe(50, () => [policy(true)]) ?? [],
  }
}
async function simulated(asked) {
  const named = (policies) => policies.map((each, i) => ({ name: `p${i}`, policy: each }))
  const answer = await runSimulation({
    request: { principal: asked.caller.arn, action: asked.action, resource: { resource: asked.resource, accountId: asked.resourceAccount }, contextVariables: asked.context },
    identityPolicies: named(asked.identity),
    permissionBoundaryPolicies: asked.boundary && named(asked.boundary),
    sessionPolicy: asked.session?.[0],
    resourcePolicy: asked.resource_policies[0],
    serviceControlPolicies: [], resourceControlPolicies: [],
  }, {})
  return answer.resultType === 'error' ? `error: ${JSON.stringify(answer.errors)}` : answer.overallResult
}
// The cases in which the simulator deviates from AWS's documentation. Each is confirmed by an equivalent question, for which it must give our answer.
const EXPLANATIONS = {
  'a session policy does not limit what a resource policy grants to the session itself': (asked) => ({ ...asked, session: undefined }),
  'variables are replaced in Version 2012-10-17 only': (asked) => mapPolicies(asked, (policy) =>
    policy.Version === '2012-10-17' ? policy : JSON.parse(JSON.stringify(policy).replaceAll(/\$\{[^}]*\}/g, 'nothing-has-this-name'))),
  '0.0.0.0/0 holds every address': (asked) => mapPolicies(asked, (policy) => withHalves(policy)),
}
function withHalves(value) {
  if (value === '0.0.0.0/0') return ['0.0.0.0/1', '128.0.0.0/1']
  if (Array.isArray(value)) return value.flatMap(withHalves)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withHalves(member)]))
}
function mapPolicies(asked, change) {
  const mapped = { ...asked }
  for (const name of ['identity', 'boundary', 'session', 'resource_policies']) mapped[name] = asked[name]?.map(change)
  return mapped
}
async function explanation(asked, ours) {
  let all = asked
  for (const [why, inOtherWords] of Object.entries(EXPLANATIONS)) {
    if (await simulated(inOtherWords(asked)) === ours) return why
    all = inOtherWords(all)
  }
  return await simulated(all) === ours ? 'several of these' : undefined
}

const questions = Array.from({ length: Number(count) }, question)
const run = spawnSync(program, { input: questions.map((q) => JSON.stringify(q)).join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 28 })
if (run.status !== 0) { console.error(`evaluate_policies: exit ${run.status} ${run.stderr}`); process.exit(1) }
const answers = run.stdout.trimEnd().split('\n')
const tally = { agree: 0, skipped: 0, explained: {}, different: 0 }
const outcomes = {}
for (const [i, asked] of questions.entries()) {
  const theirs = await simulated(asked)
  if (theirs.startsWith('error')) { ++tally.skipped; if (tally.skipped <= 2) console.error(theirs, JSON.stringify(asked)); continue }
  outcomes[theirs] = (outcomes[theirs] ?? 0) + 1
  if (theirs === answers[i]) { ++tally.agree; continue }
  const why = await explanation(asked, answers[i])
  if (why) { tally.explained[why] = (tally.explained[why] ?? 0) + 1; continue }
  if (++tally.different <= 5) console.error(`ours ${answers[i]}, theirs ${theirs}: ${JSON.stringify(asked)}`)
}
console.log(JSON.stringify({ ...tally, outcomes }))
process.exit(tally.different || tally.agree < Number(count) * 0.9 ? 1 : 0)
