#pragma once
#include <cstddef>
#include <string>

#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

/// Returns the index of a stage. Fails with StageNotFoundException.
ServiceResult<std::size_t> stage_named(const Pipeline& pipeline, const std::string& name);
/// Returns the execution that entered a stage last, or nullptr if none has entered it.
const Execution* latest_in(const Pipeline& pipeline, const std::string& stage);
bool has_succeeded_in(const Execution& execution, const std::string& stage);
/// Returns the status of an execution in a stage, or "" if it hasn't entered the stage.
std::string status_in(const Execution& execution, const std::string& stage);

}  // namespace martlet::cloud::code_pipeline
