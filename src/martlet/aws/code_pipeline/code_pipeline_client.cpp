#include <martlet/aws/code_pipeline/code_pipeline_client.hpp>

#include <martlet/aws/code_pipeline/code_pipeline_operations.hpp>
#include <martlet/aws/session/call.hpp>

namespace martlet::aws {

Task<Answer<PutJobSuccessResultResponse>> CodePipelineClient::put_job_success_result(PutJobSuccessResultRequest request) {
  return call_typed(session_, code_pipeline_operations::put_job_success_result(), std::move(request));
}
Task<Answer<PutJobFailureResultResponse>> CodePipelineClient::put_job_failure_result(PutJobFailureResultRequest request) {
  return call_typed(session_, code_pipeline_operations::put_job_failure_result(), std::move(request));
}
Task<Answer<GetJobDetailsResponse>> CodePipelineClient::get_job_details(GetJobDetailsRequest request) {
  return call_typed(session_, code_pipeline_operations::get_job_details(), std::move(request));
}

}  // namespace martlet::aws
