#pragma once
#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

/// May the caller have this pipeline: its structure, the permission to make it, and to pass on its role?
Reply<> may_have(Pipelines& pipelines, const Call& call, const PipelineDeclaration& pipeline);

}  // namespace martlet::cloud::code_pipeline
