#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet::deploy {

/// An execution of a pipeline, as AWS names it.
struct ExecutionName {
  std::string pipeline;
  std::string execution;  ///< a UUID
};

/// UserParameters hold 1,000 characters. For a deployer configuration that doesn't fit they are `{"parameter":"/name"}`: it is the value of
/// that parameter in SSM. nullopt for anything else, also for what isn't JSON. "pipeline" and "execution" may be beside it.
std::optional<std::string> parameter_in(std::string_view text);

/// What UserParameters say about the execution that invoked the action:
/// `"pipeline":"NAME","execution":"#{codepipeline.PipelineExecutionId}"`, which CodePipeline resolves. nullopt if one of them is missing,
/// or isn't a name that CodePipeline gives (a variable that wasn't resolved).
std::optional<ExecutionName> execution_in(std::string_view text);

}  // namespace martlet::deploy
