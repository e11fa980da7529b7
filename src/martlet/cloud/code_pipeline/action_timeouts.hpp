#pragma once
#include <optional>

#include "running_pipeline.hpp"

namespace martlet::cloud::code_pipeline {

/// Returns when an attempt that begins now times out: after the action's own timeout, or else after the default for its kind.
WallTime deadline_of(const ActionDeclaration& action, WallTime now);

/// Fails the attempts that have timed out. Returns the earliest remaining deadline, or nullopt if there is none.
std::optional<WallTime> end_late_actions(RunningPipeline& pipeline, WallTime now);

}  // namespace martlet::cloud::code_pipeline
