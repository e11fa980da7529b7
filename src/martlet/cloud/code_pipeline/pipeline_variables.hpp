#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/cloud/api/service_error.hpp>

#include "code_pipeline_operations.hpp"

namespace martlet::cloud::code_pipeline {

/// Returns the values of a pipeline's variables in one execution. Fails if a variable isn't declared or has no value.
ServiceResult<std::map<std::string, std::string>> pipeline_variables(const PipelineDeclaration& pipeline,
                                                                     const std::optional<std::vector<aws::PipelineVariable>>& given);

}  // namespace martlet::cloud::code_pipeline
