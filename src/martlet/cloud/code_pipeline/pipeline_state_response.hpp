#pragma once
#include <martlet/aws/code_pipeline/code_pipeline_execution_shapes.hpp>

#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

/// Returns the response of GetPipelineState: each stage's latest execution, those that wait to enter it, and its actions' latest attempts.
aws::GetPipelineStateResponse pipeline_state_response(const Pipeline& pipeline);

}  // namespace martlet::cloud::code_pipeline
