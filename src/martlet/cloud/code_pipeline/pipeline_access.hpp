#pragma once
#include <string>

#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

/// Finds a pipeline that the caller is allowed to act on. `sub_resource` follows its name in the ARN, such as a stage. Fails with
/// AccessDenied or PipelineNotFoundException.
ServiceResult<Pipeline*> permitted_pipeline(Pipelines& pipelines, const Call& call, const std::string& name,
                                            const std::string& sub_resource = {});
/// Finds a pipeline by ARN in the same way. Fails with AccessDenied or ResourceNotFoundException.
ServiceResult<Pipeline*> permitted_pipeline_by_arn(Pipelines& pipelines, const Call& call, const std::string& arn);

}  // namespace martlet::cloud::code_pipeline
