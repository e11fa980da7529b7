#include "job_artifacts.hpp"

#include <martlet/json/value.hpp>

#include "action_role.hpp"
#include "lambda_job.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

using json::Array;
using json::Value;

constexpr std::chrono::hours credentials_lifetime{1};

Value allow(Array actions, Array resources) {
  Value statement;
  statement.set("Effect", "Allow");
  statement.set("Action", std::move(actions));
  statement.set("Resource", std::move(resources));
  return statement;
}

// Returns the session policy of a job's credentials, which allows only its artifacts and their KMS key.
std::string artifact_policy(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run) {
  const aws::JobData data = job_data(pipeline, execution, run, {});
  const auto arn_of = [](const aws::Artifact& artifact) {
    return Value("arn:aws:s3:::" + artifact.location->s3_location->bucket_name + "/" + artifact.location->s3_location->object_key);
  };
  Array inputs;
  Array outputs;
  for (const aws::Artifact& artifact : data.input_artifacts) inputs.push_back(arn_of(artifact));
  for (const aws::Artifact& artifact : data.output_artifacts) outputs.push_back(arn_of(artifact));
  Array statements;
  if (!inputs.empty()) statements.push_back(allow({"s3:GetObject", "s3:GetObjectVersion"}, std::move(inputs)));
  if (!outputs.empty()) statements.push_back(allow({"s3:PutObject"}, std::move(outputs)));
  if (data.encryption_key)
    statements.push_back(allow({"kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"}, {Value(data.encryption_key->id)}));
  if (statements.empty()) statements.push_back(allow({"sts:GetCallerIdentity"}, {Value("*")}));
  Value policy;
  policy.set("Version", "2012-10-17");
  policy.set("Statement", std::move(statements));
  return policy.to_text();
}

}  // namespace

std::string artifact_object_key(const RunningPipeline& pipeline, const std::string& artifact, const std::string& run_id) {
  return pipeline.declaration.name.substr(0, 20) + "/" + artifact.substr(0, 10) + "/" + run_id.substr(0, 7);
}

std::map<std::string, StoredArtifact> outputs_of(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run) {
  std::map<std::string, StoredArtifact> outputs;
  const ActionDeclaration* action = execution.declaration_of(run);
  for (const ArtifactName& output : action->output_artifacts.value_or(std::vector<ArtifactName>()))
    outputs[output.name] = {execution.pipeline.artifact_store->location, artifact_object_key(pipeline, output.name, run.id), {}, {}};
  return outputs;
}

ServiceResult<TemporaryCredentials> artifact_credentials(AccessControl& access_control, const RunningPipeline& pipeline,
                                                         const Execution& execution, const ActionRun& run, WallTime now) {
  return access_control.keys_for_service(role_of(execution, *execution.declaration_of(run)), service_principal, role_session_name(run),
                                         artifact_policy(pipeline, execution, run), credentials_lifetime, now);
}

}  // namespace martlet::cloud::code_pipeline
