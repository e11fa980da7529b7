#pragma once
#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

/// Checks a pipeline that the caller declares: its structure, and the permissions to declare it and to pass on its role.
Reply<> check_pipeline_access(Pipelines& pipelines, const Call& call, const PipelineDeclaration& pipeline);

}  // namespace martlet::cloud::code_pipeline
