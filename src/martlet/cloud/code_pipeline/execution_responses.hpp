#pragma once
#include <martlet/aws/code_pipeline/code_pipeline_execution_shapes.hpp>

#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

// Executions in the form of the API's responses.

aws::PipelineExecution execution_of(const Execution& execution);
aws::PipelineExecutionSummary summary_of(const Execution& execution);
aws::ActionExecutionDetail detail_of(const Pipeline& pipeline, const Execution& execution, const ActionRun& run);

/// Returns "ROLLBACK" or "STANDARD".
std::string type_of(const Execution& execution);
/// Returns nullopt for an empty text, which responses omit.
std::optional<std::string> filled(const std::string& text);

}  // namespace martlet::cloud::code_pipeline
