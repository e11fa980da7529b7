#include <martlet/aws/code_pipeline/code_pipeline_operations.hpp>

#include <array>

namespace martlet::aws::code_pipeline_operations {

const Service& service() {
  static const Service service{
      "CodePipeline", "codepipeline", "codepipeline", Protocol::json_1_1, "2015-07-09", "CodePipeline_20150709", {}};
  return service;
}

const TypedOperation<PutJobSuccessResultRequest, PutJobSuccessResultResponse>& put_job_success_result() {
  static const TypedOperation<PutJobSuccessResultRequest, PutJobSuccessResultResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "PutJobSuccessResult";
    return o;
  }());
  return operation;
}

const TypedOperation<PutJobFailureResultRequest, PutJobFailureResultResponse>& put_job_failure_result() {
  static const TypedOperation<PutJobFailureResultRequest, PutJobFailureResultResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "PutJobFailureResult";
    return o;
  }());
  return operation;
}

const TypedOperation<GetJobDetailsRequest, GetJobDetailsResponse>& get_job_details() {
  static const TypedOperation<GetJobDetailsRequest, GetJobDetailsResponse> operation([] {
    Operation o;
    o.service = &service();
    o.name = "GetJobDetails";
    return o;
  }());
  return operation;
}

std::span<const Operation* const> all() {
  static const std::array<const Operation*, 3> operations{&put_job_success_result(), &put_job_failure_result(), &get_job_details()};
  return operations;
}

}  // namespace martlet::aws::code_pipeline_operations
