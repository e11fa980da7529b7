#pragma once
#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::aws {

/// CodePipeline over the wire.
class CodePipelineClient final : public CodePipeline {
 public:
  explicit CodePipelineClient(Session session) : session_(std::move(session)) {}
  Task<Answer<PutJobSuccessResultResponse>> put_job_success_result(PutJobSuccessResultRequest request) override;
  Task<Answer<PutJobFailureResultResponse>> put_job_failure_result(PutJobFailureResultRequest request) override;
  Task<Answer<GetJobDetailsResponse>> get_job_details(GetJobDetailsRequest request) override;

 private:
  Session session_;
};

}  // namespace martlet::aws
