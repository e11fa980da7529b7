#pragma once
#include <martlet/cloud/api/service_error.hpp>

#include "pipeline_declaration.hpp"

namespace martlet::cloud::code_pipeline {

/// Has a pipeline the structure that CodePipeline asks for, and nothing that isn't supported here? Fails in AWS's words.
Reply<> check_declaration(const PipelineDeclaration& pipeline, const std::string& region);

}  // namespace martlet::cloud::code_pipeline
