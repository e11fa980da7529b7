#pragma once
#include <chrono>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/cli/command/console.hpp>

namespace martlet::cli {

/// Which execution of a pipeline is followed: this one, else the newest that took this revision, else the newest.
struct Followed {
  std::string pipeline;
  std::string execution{};
  std::string revision{};  ///< a commit or the version of an object, or its beginning
  bool as_json = false;
};

/// How long an execution with the revision that was asked for is awaited, from the start.
inline constexpr std::chrono::minutes revision_wait_max{5};
/// Prints each change of the execution until it ends, the first time whatever it has done so far. Gives the status that it ended with.
/// Fails as CodePipeline does, and with Code::not_found where there is nothing to follow. `pipelines` must outlive the task.
Task<Result<std::string>> follow(aws::CodePipeline& pipelines, Followed followed, Console console);

}  // namespace martlet::cli
