#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet::deploy {

/// An execution of a pipeline, with its names in AWS.
struct ExecutionName {
  std::string pipeline;
  std::string execution;  ///< the execution's ID, a UUID
};

/// Returns the name in `{"parameter":"/name"}`. UserParameters have this form if the deployer configuration exceeds their limit of 1,000
/// characters, and is therefore stored in that SSM parameter. "pipeline" and "execution" are allowed as well. Returns nullopt for any other
/// text, including invalid JSON.
std::optional<std::string> parameter_in(std::string_view text);

/// Returns the execution that invoked the action, from UserParameters such as
/// `"pipeline":"NAME","execution":"#{codepipeline.PipelineExecutionId}"`, which CodePipeline resolves. Returns nullopt if one of them is
/// missing or isn't a name from CodePipeline (such as an unresolved variable).
std::optional<ExecutionName> execution_in(std::string_view text);

}  // namespace martlet::deploy
