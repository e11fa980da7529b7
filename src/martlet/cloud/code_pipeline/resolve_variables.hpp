#pragma once
#include <expected>
#include <string>

#include "execution.hpp"

namespace martlet::cloud::code_pipeline {

/// Returns `text` with each `#{namespace.key}` replaced by its value: an output variable of an earlier action, `#{variables.NAME}` of the
/// pipeline, or `#{codepipeline.PipelineExecutionId}`. Fails with the reference that has no value.
std::expected<std::string, std::string> resolve_variables(const std::string& text, const Execution& execution);

}  // namespace martlet::cloud::code_pipeline
