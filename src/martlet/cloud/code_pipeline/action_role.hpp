#pragma once
#include <string>
#include <string_view>

#include "execution.hpp"

namespace martlet::cloud::code_pipeline {

/// The service that assumes the roles of actions.
inline constexpr std::string_view service_principal = "codepipeline.amazonaws.com";

/// Returns the role that an action runs as.
inline const std::string& role_of(const Execution& execution, const ActionDeclaration& action) {
  return action.role_arn ? *action.role_arn : execution.pipeline.role_arn;
}

/// Returns the name of an attempt's session.
inline std::string role_session_name(const ActionRun& run) { return run.id.substr(0, 13); }

}  // namespace martlet::cloud::code_pipeline
