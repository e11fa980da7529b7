#include "lambda_job.hpp"

#include <martlet/json/value.hpp>

#include "job_artifacts.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

using json::Array;
using json::Object;
using json::Value;

std::vector<ArtifactName> names_of(const std::optional<std::vector<ArtifactName>>& names) {
  return names.value_or(std::vector<ArtifactName>());
}

aws::Artifact artifact_of(const std::string& name, const std::string& bucket, const std::string& key, const std::string& revision) {
  aws::Artifact artifact;
  artifact.name = name;
  if (!revision.empty()) artifact.revision = revision;
  artifact.location = aws::ArtifactLocation{"S3", aws::S3ArtifactLocation{bucket, key}};
  return artifact;
}

Value value_of(const aws::Artifact& artifact) {
  Value place;
  place.set("bucketName", artifact.location->s3_location->bucket_name);
  place.set("objectKey", artifact.location->s3_location->object_key);
  Value location;
  location.set("s3Location", std::move(place));
  location.set("type", "S3");
  Value value;
  value.set("location", std::move(location));
  value.set("revision", artifact.revision ? Value(*artifact.revision) : Value());
  value.set("name", artifact.name);
  return value;
}

Value values_of(const std::vector<aws::Artifact>& artifacts) {
  Array values;
  for (const aws::Artifact& artifact : artifacts) values.push_back(value_of(artifact));
  return values;
}

Value credentials_of(const TemporaryCredentials& keys) {
  Value value;
  value.set("secretAccessKey", keys.secret_access_key.reveal());
  value.set("sessionToken", keys.session_token.reveal());
  value.set("accessKeyId", keys.access_key_id);
  value.set("expirationTime", keys.expiration.time_since_epoch().count());
  return value;
}

Value data_of(const aws::JobData& data, const TemporaryCredentials& keys) {
  Value configuration = Object();
  for (const auto& [key, text] : data.action_configuration->configuration) configuration.set(key, text);
  Value action;
  action.set("configuration", std::move(configuration));
  Value value;
  value.set("actionConfiguration", std::move(action));
  value.set("inputArtifacts", values_of(data.input_artifacts));
  value.set("outputArtifacts", values_of(data.output_artifacts));
  value.set("artifactCredentials", credentials_of(keys));
  value.set("continuationToken", data.continuation_token ? Value(*data.continuation_token) : Value());
  Value key;
  if (data.encryption_key) {
    key.set("id", data.encryption_key->id);
    key.set("type", data.encryption_key->type);
  }
  value.set("encryptionKey", std::move(key));
  return value;
}

}  // namespace

aws::JobData job_data(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys) {
  const ActionDeclaration& action = *execution.declaration_of(run);
  const ArtifactStoreDeclaration& store = *execution.pipeline.artifact_store;
  aws::JobData data;
  data.action_type_id = action.action_type_id;
  data.action_configuration = aws::ActionConfiguration{run.configuration};
  data.pipeline_context = aws::PipelineContext{pipeline.declaration.name, aws::StageContext{run.stage},
                                               aws::ActionContext{run.action, run.id}, pipeline.arn(), execution.id};
  for (const ArtifactName& input : names_of(action.input_artifacts)) {
    const auto stored = execution.artifacts.find(input.name);
    if (stored == execution.artifacts.end()) continue;
    data.input_artifacts.push_back(artifact_of(input.name, stored->second.bucket, stored->second.key, stored->second.revision));
  }
  for (const ArtifactName& output : names_of(action.output_artifacts))
    data.output_artifacts.push_back(artifact_of(output.name, store.location, artifact_object_key(pipeline, output.name, run.id), {}));
  data.artifact_credentials = aws::ArtifactCredentials{keys.access_key_id, aws::WireSecret(keys.secret_access_key.reveal()),
                                                       aws::WireSecret(keys.session_token.reveal())};
  if (!run.continuation_token.empty()) data.continuation_token = run.continuation_token;
  data.encryption_key = store.encryption_key;
  return data;
}

std::string job_event(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys) {
  Value job;
  job.set("id", run.job_id);
  job.set("accountId", pipeline.account);
  job.set("data", data_of(job_data(pipeline, execution, run, keys), keys));
  Value event;
  event.set("CodePipeline.job", std::move(job));
  return event.to_text();
}

}  // namespace martlet::cloud::code_pipeline
