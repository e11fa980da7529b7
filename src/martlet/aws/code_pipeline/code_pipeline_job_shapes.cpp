#include <martlet/aws/code_pipeline/code_pipeline_job_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

#include "code_pipeline_id_pattern.hpp"

namespace martlet::aws {
namespace {

template <auto Member>
auto job_id() {
  return required<Member>("jobId").pattern(code_pipeline_id_pattern);
}

}  // namespace

Schema describe(Type<S3ArtifactLocation>) {
  using R = S3ArtifactLocation;
  return object<R>("S3ArtifactLocation", wire<&R::bucket_name>("bucketName"), wire<&R::object_key>("objectKey"));
}
Schema describe(Type<ArtifactLocation>) {
  using R = ArtifactLocation;
  return object<R>("ArtifactLocation", wire<&R::type>("type"), wire<&R::s3_location>("s3Location"));
}
Schema describe(Type<Artifact>) {
  using R = Artifact;
  return object<R>("Artifact", wire<&R::name>("name"), wire<&R::revision>("revision"), wire<&R::location>("location"));
}
Schema describe(Type<ArtifactCredentials>) {
  using R = ArtifactCredentials;
  return object<R>("AWSSessionCredentials", required<&R::access_key_id>("accessKeyId"), required<&R::secret_access_key>("secretAccessKey"),
                   required<&R::session_token>("sessionToken"));
}
Schema describe(Type<EncryptionKey>) {
  return object<EncryptionKey>("EncryptionKey", wire<&EncryptionKey::id>("id"), wire<&EncryptionKey::type>("type"));
}
Schema describe(Type<ActionConfiguration>) {
  return object<ActionConfiguration>("ActionConfiguration", wire<&ActionConfiguration::configuration>("configuration"));
}
Schema describe(Type<ActionTypeId>) {
  using R = ActionTypeId;
  return object<R>("ActionTypeId", wire<&R::category>("category"), wire<&R::owner>("owner"), wire<&R::provider>("provider"),
                   wire<&R::version>("version"));
}
Schema describe(Type<StageContext>) { return object<StageContext>("StageContext", wire<&StageContext::name>("name")); }
Schema describe(Type<ActionContext>) {
  using R = ActionContext;
  return object<R>("ActionContext", wire<&R::name>("name"), wire<&R::action_execution_id>("actionExecutionId"));
}
Schema describe(Type<PipelineContext>) {
  using R = PipelineContext;
  return object<R>("PipelineContext", wire<&R::pipeline_name>("pipelineName"), wire<&R::stage>("stage"), wire<&R::action>("action"),
                   wire<&R::pipeline_arn>("pipelineArn"), wire<&R::pipeline_execution_id>("pipelineExecutionId"));
}
Schema describe(Type<JobData>) {
  using R = JobData;
  return object<R>("JobData", wire<&R::action_type_id>("actionTypeId"), wire<&R::action_configuration>("actionConfiguration"),
                   wire<&R::pipeline_context>("pipelineContext"), wire<&R::input_artifacts>("inputArtifacts"),
                   wire<&R::output_artifacts>("outputArtifacts"), wire<&R::artifact_credentials>("artifactCredentials"),
                   wire<&R::continuation_token>("continuationToken"), wire<&R::encryption_key>("encryptionKey"));
}
Schema describe(Type<JobDetails>) {
  using R = JobDetails;
  return object<R>("JobDetails", wire<&R::id>("id"), wire<&R::data>("data"), wire<&R::account_id>("accountId"));
}

Schema describe(Type<CurrentRevision>) {
  using R = CurrentRevision;
  return object<R>("CurrentRevision", required<&R::revision>("revision").min(1).max(1500),
                   required<&R::change_identifier>("changeIdentifier").min(1).max(100), wire<&R::created>("created"),
                   required<&R::revision_summary>("revisionSummary").min(1).max(2048));
}
Schema describe(Type<ExecutionDetails>) {
  using R = ExecutionDetails;
  return object<R>("ExecutionDetails", required<&R::summary>("summary").min(1).max(2048),
                   required<&R::external_execution_id>("externalExecutionId").min(1).max(1500),
                   wire<&R::percent_complete>("percentComplete").min(0).max(100));
}
Schema describe(Type<PutJobSuccessResultRequest>) {
  using R = PutJobSuccessResultRequest;
  return object<R>("PutJobSuccessResultInput", job_id<&R::job_id>(), wire<&R::current_revision>("currentRevision"),
                   required<&R::continuation_token>("continuationToken").min(1).max(2048), wire<&R::execution_details>("executionDetails"),
                   wire<&R::output_variables>("outputVariables"));
}
Schema describe(Type<PutJobSuccessResultResponse>) { return object<PutJobSuccessResultResponse>("PutJobSuccessResultOutput"); }
Schema describe(Type<FailureDetails>) {
  using R = FailureDetails;
  return object<R>("FailureDetails", required<&R::type>("type"), required<&R::message>("message").min(1).max(5000),
                   required<&R::external_execution_id>("externalExecutionId").min(1).max(1500));
}
Schema describe(Type<PutJobFailureResultRequest>) {
  using R = PutJobFailureResultRequest;
  return object<R>("PutJobFailureResultInput", job_id<&R::job_id>(), required<&R::failure_details>("failureDetails"));
}
Schema describe(Type<PutJobFailureResultResponse>) { return object<PutJobFailureResultResponse>("PutJobFailureResultOutput"); }
Schema describe(Type<GetJobDetailsRequest>) {
  return object<GetJobDetailsRequest>("GetJobDetailsInput", job_id<&GetJobDetailsRequest::job_id>());
}
Schema describe(Type<GetJobDetailsResponse>) {
  return object<GetJobDetailsResponse>("GetJobDetailsOutput", required<&GetJobDetailsResponse::job_details>("jobDetails"));
}

}  // namespace martlet::aws
