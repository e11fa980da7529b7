#pragma once
#include <span>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/aws/wire/operation.hpp>

/// CodePipeline's operations on the wire.
namespace martlet::aws::code_pipeline_operations {

const Service& service();
/// All that follow.
std::span<const Operation* const> all();

const TypedOperation<PutJobSuccessResultRequest, PutJobSuccessResultResponse>& put_job_success_result();
const TypedOperation<PutJobFailureResultRequest, PutJobFailureResultResponse>& put_job_failure_result();
const TypedOperation<GetJobDetailsRequest, GetJobDetailsResponse>& get_job_details();

}  // namespace martlet::aws::code_pipeline_operations
