#pragma once
#include <expected>
#include <string>

#include "execution_record.hpp"

namespace martlet::cloud::code_pipeline {

/// `text` with its `#{namespace.key}` replaced: output variables of earlier actions, `#{variables.NAME}` of the pipeline, and
/// `#{codepipeline.PipelineExecutionId}`. Fails with the reference that has no value.
std::expected<std::string, std::string> resolve_variables(const std::string& text, const Execution& execution);

}  // namespace martlet::cloud::code_pipeline
