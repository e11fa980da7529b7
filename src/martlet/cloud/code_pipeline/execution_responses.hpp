#pragma once
#include <martlet/aws/code_pipeline/code_pipeline_execution_shapes.hpp>

#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

// Executions in the form of the API's responses.

aws::PipelineExecution execution_of(const Execution& execution);
aws::PipelineExecutionSummary summary_of(const Execution& execution);
aws::ActionExecutionDetail detail_of(const Pipeline& pipeline, const Execution& execution, const ActionRun& run);
aws::GetPipelineStateResponse state_of(const Pipeline& pipeline);

}  // namespace martlet::cloud::code_pipeline
