#pragma once
#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

/// Checks a pipeline that the caller creates or updates: the caller's permissions for the operation and for iam:PassRole on the pipeline's
/// role, the structure of the declaration, and whether CodePipeline can assume the role.
ServiceResult<> authorize_declaration(Pipelines& pipelines, const Call& call, const PipelineDeclaration& pipeline);

}  // namespace martlet::cloud::code_pipeline
