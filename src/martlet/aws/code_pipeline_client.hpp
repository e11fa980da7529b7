#pragma once
#include <martlet/aws/code_pipeline.hpp>
#include <martlet/aws/connection.hpp>

namespace martlet::aws {

/// CodePipeline over the wire.
class CodePipelineClient final : public CodePipeline {
 public:
  explicit CodePipelineClient(Connection connection) : connection_(std::move(connection)) {}
  Task<Answer<PutJobSuccessResultResponse>> put_job_success_result(PutJobSuccessResultRequest request) override;
  Task<Answer<PutJobFailureResultResponse>> put_job_failure_result(PutJobFailureResultRequest request) override;
  Task<Answer<GetJobDetailsResponse>> get_job_details(GetJobDetailsRequest request) override;

 private:
  Connection connection_;
};

}  // namespace martlet::aws
