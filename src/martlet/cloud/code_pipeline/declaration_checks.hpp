#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "pipeline_declaration.hpp"

namespace martlet::cloud::code_pipeline {

/// Checks that a pipeline has the structure that CodePipeline requires, and nothing that isn't supported. Fails with AWS's messages.
ServiceResult<> check_declaration(const PipelineDeclaration& pipeline, const std::string& region);

}  // namespace martlet::cloud::code_pipeline
