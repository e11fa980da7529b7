#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of a job worker's operations. Contract: CodePipeline API Reference.
namespace martlet::aws {

struct S3ArtifactLocation {
  std::string bucket_name;
  std::string object_key;
};
Schema describe(Type<S3ArtifactLocation>);
struct ArtifactLocation {
  std::optional<std::string> type;  ///< S3
  std::optional<S3ArtifactLocation> s3_location;
};
Schema describe(Type<ArtifactLocation>);
struct Artifact {
  std::string name;
  std::optional<std::string> revision;
  std::optional<ArtifactLocation> location;
};
Schema describe(Type<Artifact>);
/// Temporary credentials for the pipeline's artifact bucket only.
struct ArtifactCredentials {
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret session_token;
};
Schema describe(Type<ArtifactCredentials>);
struct EncryptionKey {
  std::string id;
  std::string type;  ///< KMS
};
Schema describe(Type<EncryptionKey>);
struct ActionConfiguration {
  std::map<std::string, std::string> configuration;  ///< such as FunctionName and UserParameters
};
Schema describe(Type<ActionConfiguration>);
struct ActionTypeId {
  std::string category;
  std::string owner;
  std::string provider;
  std::string version;
};
Schema describe(Type<ActionTypeId>);
struct StageContext {
  std::optional<std::string> name;
};
Schema describe(Type<StageContext>);
struct ActionContext {
  std::optional<std::string> name;
  std::optional<std::string> action_execution_id;
};
Schema describe(Type<ActionContext>);
struct PipelineContext {
  std::optional<std::string> pipeline_name;
  std::optional<StageContext> stage;
  std::optional<ActionContext> action;
  std::optional<std::string> pipeline_arn;
  std::optional<std::string> pipeline_execution_id;
};
Schema describe(Type<PipelineContext>);
/// The data of a job, in the same shape as `CodePipeline.job`.`data` in the event of the job's function.
struct JobData {
  std::optional<ActionTypeId> action_type_id;
  std::optional<ActionConfiguration> action_configuration;
  std::optional<PipelineContext> pipeline_context;
  std::vector<Artifact> input_artifacts;
  std::vector<Artifact> output_artifacts;
  std::optional<ArtifactCredentials> artifact_credentials;
  std::optional<std::string> continuation_token;
  std::optional<EncryptionKey> encryption_key;
};
Schema describe(Type<JobData>);
struct JobDetails {
  std::string id;
  std::string account_id;
  JobData data;
};
Schema describe(Type<JobDetails>);

struct CurrentRevision {
  std::string revision;
  std::string change_identifier;
  std::optional<double> created;  ///< seconds since 1970
  std::optional<std::string> revision_summary;
};
Schema describe(Type<CurrentRevision>);
struct ExecutionDetails {
  std::optional<std::string> summary;                ///< 2,048 characters at most
  std::optional<std::string> external_execution_id;  ///< 1,500 characters at most
  std::optional<int> percent_complete;               ///< 0 to 100
};
Schema describe(Type<ExecutionDetails>);
struct PutJobSuccessResultRequest {
  std::string job_id;
  std::optional<CurrentRevision> current_revision;
  std::optional<std::string>
      continuation_token;  ///< set if the action isn't finished. CodePipeline invokes it again with this; 2,048 characters at most
  std::optional<ExecutionDetails> execution_details;
  std::optional<std::map<std::string, std::string>> output_variables;  ///< only on an action's last call
};
struct PutJobSuccessResultResponse {};

namespace failure_type {
inline constexpr std::string_view job_failed = "JobFailed", configuration_error = "ConfigurationError",
                                  permission_error = "PermissionError";
inline constexpr std::string_view revision_out_of_sync = "RevisionOutOfSync", revision_unavailable = "RevisionUnavailable";
inline constexpr std::string_view system_unavailable = "SystemUnavailable";
}  // namespace failure_type
struct FailureDetails {
  std::string type;     ///< one of failure_type
  std::string message;  ///< 1 to 5,000 characters
  std::optional<std::string> external_execution_id;
};
Schema describe(Type<FailureDetails>);
struct PutJobFailureResultRequest {
  std::string job_id;
  FailureDetails failure_details;
};
struct PutJobFailureResultResponse {};

struct GetJobDetailsRequest {
  std::string job_id;
};
struct GetJobDetailsResponse {
  JobDetails job_details;  ///< with fresh artifact credentials
};

Schema describe(Type<PutJobSuccessResultRequest>);
Schema describe(Type<PutJobSuccessResultResponse>);
Schema describe(Type<PutJobFailureResultRequest>);
Schema describe(Type<PutJobFailureResultResponse>);
Schema describe(Type<GetJobDetailsRequest>);
Schema describe(Type<GetJobDetailsResponse>);

}  // namespace martlet::aws
